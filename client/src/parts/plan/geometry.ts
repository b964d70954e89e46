// From a number of seats to points and arcs on the round table, seen from above; lengths in units of the drawing.

export type Point = { x: number; y: number };

/** R, the circle of heads, is 80 units; all else follows from it. */
export const HEADS = 80;
export const TABLE = 0.76 * HEADS;
export const CHAIR_HALF = 68; // degrees: a chair-back is 136° wide
const NAME = 16.6; // letter size of a name
const LONGEST = 10;
const UPRIGHT = 0.25; // a seat nearer to the middle line than this has its name in the middle below or above it

/** The radius of a head; smaller when there are too many for the circle. */
export const headOf = (seats: number): number => HEADS * Math.min(0.125, 1.55 / seats);

/** Where seat i of n sits, in degrees clockwise from twelve, with seat `fixed` at `at`. */
export const seatAngle = (i: number, n: number, fixed: number, at: number): number =>
  (((at + (360 * (i - fixed)) / n) % 360) + 360) % 360;

/** The point at `degrees` clockwise from twelve on a circle round the middle. */
export function polar(degrees: number, radius: number): Point {
  const a = (degrees * Math.PI) / 180;
  return { x: round(radius * Math.sin(a)), y: round(-radius * Math.cos(a)) };
}

/** An arc round the middle, clockwise; a whole turn is drawn as two halves. */
export function arc(radius: number, from: number, to: number): string {
  if (to - from >= 360) return `${arc(radius, 0, 180)} ${arc(radius, 180, 359.99)}`;
  const a = polar(from, radius);
  const b = polar(to, radius);
  return `M${a.x} ${a.y}A${radius} ${radius} 0 ${to - from > 180 ? 1 : 0} 1 ${b.x} ${b.y}`;
}

/** A name as it is written in the plan: longer ones are whole in the list. */
export const shortName = (name: string): string => {
  const letters = [...name];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join("").trimEnd()}…` : name;
};

/** Where a name begins, ends or has its middle: outside its chair, whatever the letters' width. */
export function namePlace(degrees: number, head: number): Point & { anchor: "start" | "middle" | "end" } {
  const a = (degrees * Math.PI) / 180;
  const out = HEADS + 1.97 * head + NAME / 4;
  const y = -Math.cos(a) * (out + NAME / 2);
  const anchor = Math.abs(Math.sin(a)) < UPRIGHT ? "middle" : Math.sin(a) > 0 ? "start" : "end";
  return { x: round(out * Math.sin(a)), y: round(y), anchor };
}

const round = (n: number): number => Math.round(n * 100) / 100;
