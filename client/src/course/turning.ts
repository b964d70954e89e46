// What somebody apart asks for: turning back and away, and calling whoever leads.
import type { Code } from "../protocol.ts";
import { command, group, me, phase, visit } from "../session.ts";

/** Whether this phase has the case-bringer sit apart. */
export const apartHere = (): boolean => phase.value?.bringer.endsWith("away") ?? false;

export const turn = (away: boolean): Promise<Code | null> => command({ t: "turn", visit: visit.value?.n ?? 0, away });

/** Whom one calls: who has the chair, or the facilitator. */
export const leader = (): string => visit.value?.chair ?? group.value?.facilitator ?? "";

export const calls = (): boolean => group.value?.calls?.includes(me.value) ?? false;

export const call = (calling: boolean): Promise<Code | null> => command({ t: "call", calls: calling });
