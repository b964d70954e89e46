// From how often each answer was given to where its discs lie: one disc an answer, stacked over its number.
export interface Disc {
  x: number;
  y: number;
}

export const WIDTH = 300;
export const GROUND = 0; // the line on which the stacks stand
export const BELOW = 24; // for the numbers of the answers
const ROOM = 112; // for the highest stack
const ABOVE = 24; // for the number over it
const STEP = 19; // from one disc to the next, where there is room

/** `r` is the same for all, so that as much ink is as many people; `top`: how high it reaches with the number over it. */
export function stacked(counts: readonly number[]): { r: number; top: number; stacks: Disc[][] } {
  const step = Math.min(STEP, ROOM / Math.max(1, ...counts));
  const stacks = counts.map((count, at) =>
    Array.from({ length: count }, (_, n) => ({ x: middle(at, counts.length), y: GROUND - step * (n + 0.5) - 2 })));
  return { r: step * 0.42, top: GROUND - step * Math.max(...counts) - ABOVE, stacks };
}

/** Where the column of an answer is. */
export function middle(at: number, of: number): number {
  return ((at + 0.5) * WIDTH) / of;
}
