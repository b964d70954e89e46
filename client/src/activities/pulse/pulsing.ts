// The pulse of this phase, and the own answer to it: what lies in the urn, and whether it is being changed.
import { computed, signal } from "@preact/signals-core";
import type { Code, PulseView } from "../../protocol.ts";
import { activity, group, visit } from "../../session.ts";
import { pile } from "../../slips.ts";
import { castIn } from "../agenda/Ballot.tsx";

export const ANSWERS = ["1", "2", "3", "4", "5"] as const;

/** The newest of the phase now, and its deck; null where the phase has none. */
export const pulseNow = computed<{ deck: string; pulse: PulseView } | null>(() => {
  const pulses = group.value?.pulses;
  const deck = pulses?.order.findLast((one) => pulses.items[one]?.phase === visit.value?.phase);
  const pulse = deck === undefined ? undefined : pulses?.items[deck];
  return activity("pulse") && deck !== undefined && pulse ? { deck, pulse } : null;
});

/** The deck in which another answer is being chosen. */
export const changing = signal("");

/** Whether an answer is asked for: there is none yet, or another one is being chosen. */
export const asks = (): boolean => {
  const now = pulseNow.value;
  return now?.pulse.status === "open" && (castIn(now.deck) === "" || changing.value === now.deck);
};

export async function answer(deck: string, choice: string): Promise<Code | null> {
  const refused = await pile(deck).castBallot(choice);
  if (refused === null) changing.value = "";
  return refused;
}
