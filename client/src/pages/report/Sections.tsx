// The body of the report: what is in it, and a tick beside everything that whoever looks can put in.
import { allBrought, group, isBringer } from "../../session.ts";
import { bringing } from "../../activities/bringer.ts";
import { t } from "../../texts.ts";
import { Outcome, useActs, type Act } from "../../parts/act.tsx";
import { contents, includedOnly, withOwn, type Entry, type Section } from "./contents.ts";

export function Sections() {
  const view = group.value;
  const act = useActs();
  if (!view) return null;
  const all = contents(view);
  const shown = isBringer.value ? all : allBrought.value ? withOwn(all) : includedOnly(all);
  const nothing = view.report.items.length === 0;
  return (
    <>
      {nothing && <p class="soft nothing">{t(isBringer.value ? "report.nothingBringer" : "report.nothing")}</p>}
      {shown.map((section) => <SectionOf key={section.name} section={section} names={view.report.names} act={act} />)}
      <Outcome of={act} />
    </>
  );
}

function SectionOf({ section: { name, entries }, names, act }: { section: Section; names: boolean; act: Act }) {
  const printed = entries.some((entry) => entry.included);
  return (
    <section class={printed ? undefined : "left-out"}>
      <h2>{t(`report.${name}`)}</h2>
      <ul>
        {entries.map((entry) => <Item key={entry.id} entry={entry} names={names} act={act} />)}
      </ul>
    </section>
  );
}

function Item({ entry, names, act }: { entry: Entry; names: boolean; act: Act }) {
  const { text, by, when } = entry;
  const words = (
    <span class="words-of">
      <span class="said">{text}</span>
      <span class="soft about">{[when, names && by].filter(Boolean).join(", ")}</span>
    </span>
  );
  const own = (isBringer.value || (allBrought.value && entry.mine)) && bringing.value;
  return own ? <own.Tick entry={entry} act={act}>{words}</own.Tick> : <li>{words}</li>;
}
