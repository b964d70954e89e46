// From the seats to the tightest frame round the plan: where there is little room, the table is to be large.
import { headOf, HEADS, namePlace, seatAngle, shortName } from "./geometry.ts";
import type { Seat } from "./Plan.tsx";

/** A letter's width and half its height, for the size in which the plan writes names. */
const LETTER = 9.3;
const HALF = 10;
/** Where a name lies beside the point it is anchored at, in parts of its width. */
const SIDES = { start: [0, 1], middle: [-0.5, 0.5], end: [-1, 0] } as const;
const BACK = 2.1; // a chair's back reaches this many heads beyond the circle of heads
const NAMED = 10;
/** Half of the width at least, so that the table keeps its size while people join. */
const LEAST = 148;

/** A viewBox. `sits`: who sits at `at` degrees from twelve. */
export function frameOf(seats: readonly Seat[], sits: string, at: 0 | 180): string {
  const head = headOf(seats.length);
  const edge = HEADS + BACK * head;
  const fixed = Math.max(0, seats.findIndex((seat) => seat.id === sits));
  let [left, right, up, down] = [-LEAST, LEAST, -edge, edge];
  for (const [i, seat] of seats.length > NAMED ? [] : seats.entries()) {
    const { x, y, anchor } = namePlace(seatAngle(i, seats.length, fixed, at), head);
    const width = LETTER * [...shortName(seat.name)].length;
    const [before, after] = SIDES[anchor];
    [left, right] = [Math.min(left, x + before * width), Math.max(right, x + after * width)];
    [up, down] = [Math.min(up, y - HALF), Math.max(down, y + HALF)];
  }
  // The table stays in the middle of the frame.
  const [w, h] = [Math.max(-left, right), Math.max(-up, down)].map(Math.ceil) as [number, number];
  return `${-w} ${-h} ${2 * w} ${2 * h}`;
}
