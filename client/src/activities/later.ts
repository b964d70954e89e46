// From the kind of an activity that few methods have to its part on a participant's page: one chunk for all of them.
import type { Parts } from "./parts.ts";
import { Pulse } from "./pulse/Pulse.tsx";
import { PulseAct } from "./pulse/PulseAct.tsx";
import { asks } from "./pulse/pulsing.ts";
import { Round } from "./round/Round.tsx";
import { RoundAct, roundActs } from "./round/RoundAct.tsx";
import { Subgroups } from "./subgroups/Subgroups.tsx";

export const LATER: Parts = {
  pulse: { Thing: Pulse, Act: PulseAct, acts: asks },
  subgroups: { Thing: Subgroups, Act: () => null, acts: () => false },
  round: { Thing: Round, Act: RoundAct, acts: roundActs },
};
