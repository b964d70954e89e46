// From the kind of an activity to its part on a participant's page.
import { signal } from "@preact/signals-core";
import { fetchWhen } from "../fetched.ts";
import type { Activity } from "../protocol.ts";
import { group } from "../session.ts";
import { Actions } from "./actions/Actions.tsx";
import { ActionsAct, actionsActs } from "./actions/ActionsAct.tsx";
import { Agenda } from "./agenda/Agenda.tsx";
import { AgendaAct, agendaActs } from "./agenda/AgendaAct.tsx";
import { Cards } from "./cards/Cards.tsx";
import { CardsAct, cardsActs } from "./cards/CardsAct.tsx";
import { Case } from "./case/Case.tsx";
import { CaseAct, caseActs } from "./case/CaseAct.tsx";
import type { ActivityPart } from "./part.ts";
import { Questions } from "./questions/Questions.tsx";
import { QuestionsAct, questionsActs } from "./questions/QuestionsAct.tsx";

export type Parts = Partial<Record<Activity["t"], ActivityPart>>;

const PARTS: Parts = {
  agenda: { Thing: Agenda, Act: AgendaAct, acts: agendaActs },
  case: { Thing: Case, Act: CaseAct, acts: caseActs },
  questions: { Thing: Questions, Act: QuestionsAct, acts: questionsActs },
  cards: { Thing: Cards, Act: CardsAct, acts: cardsActs },
  actions: { Thing: Actions, Act: ActionsAct, acts: actionsActs },
};

/** Those of activities that few methods have; null until a session with one of them is here, and they are. */
const later = signal<Parts | null>(null);
fetchWhen(
  () => group.value?.phases.some((phase) => phase.activities.some((one) => !PARTS[one.t])),
  later,
  async () => (await import("./later.ts")).LATER,
);

/** What this page does not know it passes over: a newer server may play more than an older page can show. */
export const partOf = (kind: Activity["t"]): ActivityPart | undefined => PARTS[kind] ?? later.value?.[kind];
