// From the kind of an activity to its part on a participant's page.
import type { Activity } from "../protocol.ts";
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

/** What this page does not know it passes over: a newer server may play more than an older page can show. */
export const PARTS: Partial<Record<Activity["t"], ActivityPart>> = {
  agenda: { Thing: Agenda, Act: AgendaAct, acts: agendaActs },
  case: { Thing: Case, Act: CaseAct, acts: caseActs },
  questions: { Thing: Questions, Act: QuestionsAct, acts: questionsActs },
  cards: { Thing: Cards, Act: CardsAct, acts: cardsActs },
  actions: { Thing: Actions, Act: ActionsAct, acts: actionsActs },
};
