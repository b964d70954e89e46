// The sheet in the middle of the desk: the thread, then what this phase is about.
import { DeskActions } from "../../activities/actions/DeskActions.tsx";
import { DeskAgenda } from "../../activities/agenda/DeskAgenda.tsx";
import { DeskCards } from "../../activities/cards/DeskCards.tsx";
import { DeskCase } from "../../activities/case/DeskCase.tsx";
import { Former } from "../../activities/decks/Former.tsx";
import { DeskDecks } from "../../activities/decks/DeskDecks.tsx";
import { hasDecks } from "../../activities/decks/special.ts";
import { DeskFishbowl } from "../../activities/fishbowl/DeskFishbowl.tsx";
import { DeskModules } from "../../activities/modules/DeskModules.tsx";
import { DeskPulse } from "../../activities/pulse/DeskPulse.tsx";
import { DeskQuestions } from "../../activities/questions/DeskQuestions.tsx";
import { Record } from "../../activities/record/Record.tsx";
import { DeskSubgroups } from "../../activities/subgroups/DeskSubgroups.tsx";
import { Returned } from "../../activities/subgroups/Returned.tsx";
import { Unheard } from "../../course/DeskApart.tsx";
import { DeskLap } from "../../course/DeskLap.tsx";
import { isApart } from "../../course/listening.ts";
import { SharedNotes } from "../../course/Notes.tsx";
import { Played } from "../../course/Played.tsx";
import { lazy } from "../../lazy.tsx";
import { KeyQuestion } from "../../parts/KeyQuestion.tsx";
import type { Activity } from "../../protocol.ts";
import { phase, visit } from "../../session.ts";
import { phaseTexts, t } from "../../texts.ts";
import { Waiting } from "./Waiting.tsx";

export const AT_THE_DESK: Partial<Record<Activity["t"], preact.ComponentType>> = {
  agenda: DeskAgenda,
  case: DeskCase,
  modules: DeskModules,
  questions: DeskQuestions,
  round: lazy(async () => (await import("../../activities/round/DeskRound.tsx")).DeskRound),
  pulse: DeskPulse,
  cards: () => (phase.value && hasDecks(phase.value) ? <DeskDecks /> : <DeskCards />),
  actions: DeskActions,
  record: Record,
  subgroups: DeskSubgroups,
  fishbowl: DeskFishbowl,
};

export function Middle() {
  return (
    <section class="middle" aria-label={phaseTexts(phase.value?.key ?? "")?.name ?? t("desk.wait.head")}>
      {visit.value ? <Running /> : <Waiting />}
    </section>
  );
}

function Running() {
  const kinds = [...new Set(phase.value?.activities.map((one) => one.t))].filter((kind) => !isApart.value || kind === "round");
  return (
    <>
      <DeskLap />
      <KeyQuestion />
      {isApart.value ? <Unheard /> : <Played />}
      {kinds.length === 0 && !isApart.value && <p class="empty">{t(phase.value?.group === "silence" ? "group.silence" : "desk.talk")}</p>}
      {kinds.map((kind) => {
        const Desk = AT_THE_DESK[kind];
        return Desk && <Desk key={kind} />;
      })}
      <Former />
      <Returned />
      <SharedNotes />
    </>
  );
}
