// What few sessions need on a participant's page, as one chunk: rare activities, a way that winds, leading together.
import { sitsOut } from "../session.ts";
import { Decks } from "./decks/Decks.tsx";
import { Modules } from "./modules/Modules.tsx";
import type { Parts } from "./parts.ts";
import { Pulse } from "./pulse/Pulse.tsx";
import { PulseAct } from "./pulse/PulseAct.tsx";
import { asks } from "./pulse/pulsing.ts";
import { Round } from "./round/Round.tsx";
import { RoundAct, roundActs } from "./round/RoundAct.tsx";
import { QuestionsAct, questionsActs } from "./questions/QuestionsAct.tsx";
import { OwnQueue } from "./subgroups/OwnQueue.tsx";
import { Subgroups } from "./subgroups/Subgroups.tsx";

export { Above, Below } from "../beside/Around.tsx";
export { Ahead, Beside } from "../course/Beside.tsx";
export { Starters } from "./decks/Starters.tsx";
export { instead } from "../course/instead.ts";
export { Outcome } from "../course/Outcome.tsx";

export const LATER: Parts = {
  cards: { Thing: Decks, Act: () => null, acts: () => false },
  modules: { Thing: Modules, Act: () => null, acts: () => false },
  questions: { Thing: OwnQueue, Act: QuestionsAct, acts: () => !sitsOut.value && questionsActs() },
  pulse: { Thing: Pulse, Act: PulseAct, acts: asks },
  subgroups: { Thing: Subgroups, Act: () => null, acts: () => false },
  round: { Thing: Round, Act: RoundAct, acts: roundActs },
};
