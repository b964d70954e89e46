// From the round of the view to what pages ask of it: whose turn it is, who comes next, how long still; and the presses.
import { computed } from "@preact/signals-core";
import type { Clock } from "../../parts/plan/clock.ts";
import type { Code, RoundView } from "../../protocol.ts";
import { activity, command, group, me, nameOf, now, screen, tick, visit } from "../../session.ts";
import { t } from "../../texts.ts";

/** Null in a phase without a round. */
export const round = computed<RoundView | null>(() => (group.value ?? screen.value)?.round ?? null);

/** Who has yet to have a turn, next first. */
export const coming = computed<string[]>(() => {
  const { now: turn, order = [] } = round.value ?? {};
  return turn === undefined ? [] : order.slice(order.indexOf(turn) + 1);
});

/** "After Anna it is your turn."; "" for whoever is not next. */
export const mineIsNext = computed(() =>
  coming.value[0] === me.value ? t("round.youNext", { name: nameOf(round.value?.now ?? "") }) : "",
);

export const myTurn = computed(() => round.value?.now === me.value);
export const myWord = computed(() => round.value?.word === me.value);
export const myHand = computed(() => round.value?.hands.includes(me.value) ?? false);

/** Of a turn that has a time; null where it takes as long as it takes. */
export const turnClock = computed<Clock | null>(() => {
  const { deadline, left } = round.value ?? {};
  const of = activity("round")?.seconds ?? 0;
  if (left !== undefined) return { left, of, paused: true };
  if (deadline === undefined) return null;
  return { left: tick.value > 0 ? Math.ceil((deadline - now()) / 1000) : 0, of, paused: false };
});

const here = (): number => visit.peek()?.n ?? 0;
const turn = (): number => round.peek()?.turn ?? 0;

/** Done, passed, or on to the next: the same for everyone who looks. */
export const goOn = (): Promise<Code | null> => command({ t: "next_turn", visit: here(), turn: turn() });

export const startRound = (order: string[]): Promise<Code | null> =>
  command({ t: "start_round", visit: here(), turn: turn() + 1, order });

export const raiseHand = (up: boolean): Promise<Code | null> => command({ t: "raise_hand", visit: here(), up });

/** To somebody beside the turn; null: to nobody any more. */
export const giveWord = (participant: string | null): Promise<Code | null> =>
  command({ t: "give_word", visit: here(), participant });
