// What else can be said of a method: for how many, for whom, where it comes from, what its leader needs to know.
import type { Draft } from "../../own/draft.ts";
import { change, sayings } from "../../own/editing.ts";
import { suggestedTitles } from "../../own/file.ts";
import type { Duty, Language, Level, Need, Want } from "../../protocol.ts";
import { LANGUAGES, t } from "../../texts.ts";
import { Choice, Count, Lines, Several, Words } from "./inputs.tsx";

const LEVELS: Level[] = ["beginner", "medium", "advanced"];
const WANTS: Want[] = ["solution", "question", "self"];
const NEEDS: Need[] = ["know-each-other", "safe-group", "experienced-facilitator", "experienced-group", "preparation"];
const DUTIES: Duty[] = ["observer", "scribe", "timekeeper"];
const SAID = ["fits", "unfit", "origin", "minutes"] as const;

const set = (part: Partial<Draft>) => change((draft) => ({ ...draft, ...part }));

export function Facts({ made }: { made: Draft }) {
  return (
    <details class="own-more">
      <summary>{t("own.more")}</summary>
      <div class="own-again">
        <Choice at="language" label={t("own.language")} value={made.language} of={LANGUAGES.map((each) => [each, t(`language.${each}`)])} onChoice={(each) => set({ language: each as Language })} />
        <Count at="smallest" label={t("own.smallest")} value={made.smallest} least={2} most={40} onCount={(smallest) => set({ smallest })} />
        <Count at="largest" label={t("own.largest")} value={made.largest} least={2} most={40} onCount={(largest) => set({ largest })} />
      </div>
      <Choice at="level" label={t("method.level")} value={made.level} of={LEVELS.map((each) => [each, t(`find.level.${each}`)])} onChoice={(level) => set({ level: level as Level })} />
      <Several at="wants" label={t("method.wants")} value={made.wants} of={WANTS.map((each) => [each, t(`find.want.${each}`)])} onSeveral={(wants) => set({ wants: wants as Want[] })} />
      <Several at="needs" label={t("method.needs")} value={made.needs ?? []} of={NEEDS.map((each) => [each, t(`method.need.${each}`)])} onSeveral={(needs) => set({ needs: needs as Need[] })} />
      <Several at="duties" label={t("own.duties")} value={made.duties ?? []} of={DUTIES.map((each) => [each, t(`own.duty.${each}`)])} onSeveral={(duties) => set({ duties: duties as Duty[] })} />
      <Said made={made} />
    </details>
  );
}

function Said({ made: { texts } }: { made: Draft }) {
  const otherwise = suggestedTitles(sayings.value?.said ?? {});
  return (
    <>
      {SAID.map((name) => (
        <Words key={name} at={`texts.${name}`} label={t(`own.fact.${name}`)} value={texts[name]} otherwise={otherwise[name]} onText={(text) => set({ texts: { ...texts, [name]: text } })} />
      ))}
      <Lines at="texts.lead" label={t("own.fact.lead")} value={texts.lead ?? []} onLines={(lead) => set({ texts: { ...texts, lead } })} />
    </>
  );
}
