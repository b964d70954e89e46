// From the kind of an activity that few methods have to its part on a participant's page: one chunk for all of them.
import type { Parts } from "./parts.ts";
import { Round } from "./round/Round.tsx";
import { RoundAct, roundActs } from "./round/RoundAct.tsx";

export const LATER: Parts = {
  round: { Thing: Round, Act: RoundAct, acts: roundActs },
};
