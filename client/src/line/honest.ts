// What the page says of its line: live, reconnecting with so many answers waiting, or as it was at some time.
import { computed, signal } from "@preact/signals-core";
import { now, tick } from "./time.ts";

/** `waiting`: how many answers are outstanding. `at`: of when the page is, the server's ms. */
export type LineState = { t: "live" } | { t: "reconnecting"; waiting: number } | { t: "stale"; at: number; waiting: number };

const STALE = 5; // seconds without a line: shorter gaps are not worth a word about time

export const up = signal(false);
export const waiting = signal(0);
/** The server's ms of the last word on the line; 0 before the first. */
export const heardAt = signal(0);

export const line = computed<LineState>(() => {
  if (up.value) return { t: "live" };
  const away = tick.value - Math.floor(heardAt.value / 1000);
  if (heardAt.value === 0 || away < STALE) return { t: "reconnecting", waiting: waiting.value };
  return { t: "stale", at: heardAt.value, waiting: waiting.value };
});

export function heard(): void {
  heardAt.value = now();
}
