// A method in the making: its name, its timeline, its phases, what can be said of it besides, and what to do with it.
import { total, whole } from "../../course/plays.ts";
import type { Draft } from "../../own/draft.ts";
import { bringBack, change, hasAside, sayings } from "../../own/editing.ts";
import { suggestedTitles } from "../../own/file.ts";
import { drafts } from "../../keep.ts";
import { Button } from "../../parts/Button.tsx";
import { Kept } from "../../parts/Kept.tsx";
import { Diagram } from "../../parts/diagram/Diagram.tsx";
import { Timeline } from "../../parts/Timeline.tsx";
import { t } from "../../texts.ts";
import { reckoned } from "../start/methods.ts";
import { Beginnings, wanted } from "./Beginnings.tsx";
import { Facts } from "./Facts.tsx";
import { Finish } from "./Finish.tsx";
import { Words } from "./inputs.tsx";
import { ModuleCards } from "./ModuleCards.tsx";
import { PhaseCards } from "./PhaseCards.tsx";

const MINUTE = 60; // seconds

export function Editor({ made }: { made: Draft }) {
  return (
    <>
      <Titles made={made} />
      <Drawn made={made} />
      <PhaseCards made={made} />
      <ModuleCards made={made} />
      <Facts made={made} />
      <Finish />
      <details class="own-more" open={wanted !== ""}>
        <summary>{t("own.another")}</summary>
        <p class="soft small">{t("own.anotherWhat")}</p>
        <Beginnings />
      </details>
      {hasAside.value && <Button kind="words" onPress={bringBack}>{t("own.bringBack")}</Button>}
    </>
  );
}

function Titles({ made: { texts } }: { made: Draft }) {
  const set = (name: "name" | "summary") => (text: string) => change((draft) => ({ ...draft, texts: { ...draft.texts, [name]: text } }));
  return (
    <section class="own-part">
      <Words at="texts.name" label={t("own.name")} lines={1} value={texts.name} onText={set("name")} />
      <Words at="texts.summary" label={t("own.summary")} value={texts.summary} otherwise={suggestedTitles(sayings.value?.said ?? {})["summary"]} onText={set("summary")} />
      <Kept saved={drafts.saved("own-method")} />
    </section>
  );
}

function Drawn({ made }: { made: Draft }) {
  const phases = made.phase.map((phase) => ({ ...phase, seconds: phase.minutes * MINUTE, name: phase.texts.name || t("own.nameless") }));
  const moduleName = (key: string) => made.module.find((module) => module.key === key)?.texts.name || t("own.nameless");
  const minutes = total(phases, made.smallest) / MINUTE;
  return (
    <section class="own-line">
      <Timeline phases={whole(phases, made.smallest)} numbered />
      <p class="soft small">{t("own.total", { n: made.phase.length, minutes })} {reckoned({ phases, smallest: made.smallest })}</p>
      <details class="own-more">
        <summary>{t("diagram.head")}</summary>
        <Diagram phases={phases} moduleName={moduleName} />
      </details>
    </section>
  );
}
