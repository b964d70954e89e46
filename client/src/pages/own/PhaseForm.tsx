// From one phase to its form: its name and time, who does what, its activities, what it says to each.
import type { Draft, DraftPhase } from "../../own/draft.ts";
import { sayings } from "../../own/editing.ts";
import { suggested } from "../../own/file.ts";
import type { Bringer, Group } from "../../protocol.ts";
import { t } from "../../texts.ts";
import { Activities } from "./Activities.tsx";
import { Choice, Count, Lines, Tick, Words } from "./inputs.tsx";
import { Again } from "./Again.tsx";
import { Stalls } from "./Stalls.tsx";

const BRINGERS: Bringer[] = ["takes-part", "speaks", "answers", "listens", "turned-away", "away", "writes"];
const GROUPS: Group[] = ["talks", "listens", "asks-by-queue", "asks-in-rounds", "writes-in-silence", "rounds", "talks-in-third-person", "silence"];
const SAID = ["purpose", "say", "group", "bringer", "facilitator", "manner", "prompt"] as const;
const LONGEST = 1440; // minutes
const NOTHING = {};

interface FormProps {
  made: Draft;
  phase: DraftPhase;
  at: number;
  onPhase: (phase: DraftPhase) => unknown;
}

export function PhaseForm({ made, phase, at, onPhase }: FormProps) {
  const place = `phase.${at}`;
  const playsModule = made.module.length > 0 || phase.module === true;
  return (
    <div class="own-form">
      <Plan phase={phase} place={place} onPhase={onPhase} />
      <Activities
        made={made}
        place={place}
        activities={phase.activities ?? []}
        decks={phase.texts.decks ?? NOTHING}
        onActivities={(activities) => onPhase({ ...phase, activities })}
        onDecks={(decks) => onPhase({ ...phase, texts: { ...phase.texts, decks } })}
      />
      {playsModule && <Tick at={`${place}.module`} label={t("own.playsModule")} value={phase.module ?? false} onTick={(module) => onPhase({ ...phase, module })} />}
      <Again made={made} phase={phase} at={at} onPhase={onPhase} />
      <Said made={made} phase={phase} place={place} onPhase={onPhase} />
    </div>
  );
}

interface PartProps {
  phase: DraftPhase;
  place: string;
  onPhase: (phase: DraftPhase) => unknown;
}

function Plan({ phase, place, onPhase }: PartProps) {
  const { key, texts, minutes, bringer, group } = phase;
  return (
    <>
      <div class="own-named" id={`${key}-name`}>
        <Words at={`${place}.texts.name`} label={t("own.phaseName")} lines={1} value={texts.name} onText={(name) => onPhase({ ...phase, texts: { ...texts, name } })} />
        <Count at={`${place}.minutes`} label={t("own.minutes")} value={minutes} least={1} most={LONGEST} onCount={(n) => onPhase({ ...phase, minutes: n })} />
      </div>
      <div class="two">
        <Choice at={`${place}.bringer`} label={t("own.bringer")} value={bringer} of={BRINGERS.map((one) => [one, t(`own.bringer.${one}`)])} onChoice={(one) => onPhase({ ...phase, bringer: one as Bringer })} />
        <Choice at={`${place}.group`} label={t("own.group")} value={group} of={GROUPS.map((one) => [one, t(`own.group.${one}`)])} onChoice={(one) => onPhase({ ...phase, group: one as Group })} />
      </div>
    </>
  );
}

function Said({ made, phase, place, onPhase }: PartProps & { made: Draft }) {
  const { texts, activities } = phase;
  const looksOn = activities?.some((one) => one.t === "fishbowl");
  const otherwise = suggested(phase, sayings.value?.said ?? {});
  const set = (part: Partial<DraftPhase["texts"]>) => onPhase({ ...phase, texts: { ...texts, ...part } });
  return (
    <details class="own-more" open>
      <summary>{t("own.says")}</summary>
      <p class="soft small">{t("own.saysWhat")}</p>
      {SAID.map((name) => (
        <Words key={name} at={`${place}.texts.${name}`} label={t(`own.says.${name}`)} value={texts[name] ?? ""} otherwise={otherwise[name]} onText={(text) => set({ [name]: text })} />
      ))}
      {looksOn && <Words at={`${place}.texts.observer`} label={t("own.says.lookingOn")} value={texts.observer ?? ""} onText={(observer) => set({ observer })} />}
      {(made.duties ?? []).filter((duty) => duty !== "observer" || !looksOn).map((duty) => (
        <Words key={duty} at={`${place}.texts.${duty}`} label={t(`own.says.${duty}`)} value={texts[duty] ?? ""} onText={(text) => set({ [duty]: text })} />
      ))}
      <Lines at={`${place}.texts.starters`} label={t("own.says.starters")} value={texts.starters ?? []} onLines={(starters) => set({ starters })} />
      <Stalls at={`${place}.texts.stalls`} stalls={texts.stalls ?? []} onStalls={(stalls) => set({ stalls })} />
    </details>
  );
}
