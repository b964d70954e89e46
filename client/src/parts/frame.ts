// From the seats to the tightest frame round the plan: where there is little room, the table is to be large.
import { headOf, HEADS, namePoint, seatAngle, shortName } from "./geometry.ts";
import type { Seat } from "./Plan.tsx";

/** Half a letter's width and half its height, for the size in which the plan writes names. */
const LETTER = 4.6;
const HALF = 10;
const BACK = 2.1; // a chair's back reaches this many heads beyond the circle of heads
const NAMED = 10;

/** A viewBox. `sits`: who sits at `at` degrees from twelve. */
export function frameOf(seats: readonly Seat[], sits: string, at: 0 | 180): string {
  const head = headOf(seats.length);
  const edge = HEADS + BACK * head;
  const fixed = Math.max(0, seats.findIndex((seat) => seat.id === sits));
  let [left, right, up, down] = [-edge, edge, -edge, edge];
  for (const [i, seat] of seats.length > NAMED ? [] : seats.entries()) {
    const { x, y } = namePoint(seatAngle(i, seats.length, fixed, at), head, seat.name);
    const half = LETTER * [...shortName(seat.name)].length;
    [left, right] = [Math.min(left, x - half), Math.max(right, x + half)];
    [up, down] = [Math.min(up, y - HALF), Math.max(down, y + HALF)];
  }
  // The table stays in the middle of the frame.
  const [w, h] = [Math.max(-left, right), Math.max(-up, down)].map(Math.ceil) as [number, number];
  return `${-w} ${-h} ${2 * w} ${2 * h}`;
}
