// From the kind of an activity to its part on a participant's page.
import { fetchWhen } from "../fetched.ts";
import type { Activity, GroupView, PhaseView } from "../protocol.ts";
import { activity, group, phase } from "../session.ts";
import { phaseTexts } from "../texts.ts";
import { Actions } from "./actions/Actions.tsx";
import { ActionsAct, actionsActs } from "./actions/ActionsAct.tsx";
import { Agenda } from "./agenda/Agenda.tsx";
import { AgendaAct, agendaActs } from "./agenda/AgendaAct.tsx";
import { Cards } from "./cards/Cards.tsx";
import { CardsAct, cardsActs } from "./cards/CardsAct.tsx";
import { Case } from "./case/Case.tsx";
import { CaseAct, caseActs } from "./case/CaseAct.tsx";
import { hasDecks } from "./decks/special.ts";
import { later } from "./late.ts";
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

/** Whether a phase is one that few methods have: rare activities, an outcome, silence, somebody apart, starts, a detour. */
const isRare = (one: PhaseView): unknown => {
  const { bringer, group: all, repeat, module, activities } = one;
  return hasDecks(one) || phaseTexts(one.key)?.starters?.length || repeat || module || all === "silence" || bringer.endsWith("away") || activities.some((it) => !PARTS[it.t] || (it.t === "case" && it.outcome));
};

const isRareSession = ({ session, duties, phases }: GroupView): unknown =>
  session.leading !== "guided" || duties || phases.some(isRare);

fetchWhen(
  () => group.value && isRareSession(group.value),
  later,
  () => import("./later.ts"),
);

/** What this page does not know it passes over: a newer server may play more than an older page can show. */
export function partOf(kind: Activity["t"]): ActivityPart | undefined {
  const plain = kind === "questions" ? !activity("subgroups") : kind !== "cards" || !phase.value || !hasDecks(phase.value);
  return (plain && PARTS[kind]) || later.value?.LATER[kind];
}
