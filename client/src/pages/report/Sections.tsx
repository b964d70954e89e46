// The body of the report: what is in it, and a tick beside everything that whoever looks can put in.
import { allBrought, group, isBringer } from "../../session.ts";
import { bringing } from "../../activities/bringer.ts";
import { t } from "../../texts.ts";
import { contents, includedOnly, withOwn, type Entry, type Section } from "./contents.ts";

export function Sections() {
  const view = group.value;
  if (!view) return null;
  const all = contents(view);
  const shown = isBringer.value ? all : allBrought.value ? withOwn(all) : includedOnly(all);
  const nothing = view.report.items.length === 0;
  return (
    <>
      {nothing && <p class="soft nothing">{t(isBringer.value ? "report.nothingBringer" : "report.nothing")}</p>}
      {shown.map((section) => <SectionOf key={section.name} section={section} names={view.report.names} />)}
    </>
  );
}

function SectionOf({ section: { name, entries }, names }: { section: Section; names: boolean }) {
  const printed = entries.some((entry) => entry.included);
  return (
    <section class={printed ? undefined : "left-out"}>
      <h2>{t(`report.${name}`)}</h2>
      <ul>
        {entries.map((entry) => <Item key={entry.id} entry={entry} names={names} />)}
      </ul>
    </section>
  );
}

function Item({ entry, names }: { entry: Entry; names: boolean }) {
  const { text, by, when } = entry;
  const words = (
    <span class="words-of">
      <span class="said">{text}</span>
      <span class="soft about">{[when, names && by].filter(Boolean).join(", ")}</span>
    </span>
  );
  const own = (isBringer.value || (allBrought.value && entry.mine)) && bringing.value;
  return own ? <own.Tick entry={entry}>{words}</own.Tick> : <li>{words}</li>;
}
