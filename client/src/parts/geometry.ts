// From a number of seats to points and arcs on the round table, seen from above; lengths in units of the drawing.

export type Point = { x: number; y: number };

/** R, the circle of heads, is 80 units; all else follows from it. */
export const HEADS = 80;
export const TABLE = 0.76 * HEADS;
export const CHAIR_HALF = 68; // degrees: a chair-back is 136° wide
const NAME = 16.6; // letter size of a name
const LETTER = 0.54 * NAME; // a letter's mean width
const LONGEST = 10;

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
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join("")}…` : name;
};

/** The middle of a name beside its chair, so far out that it never touches the chair. */
export function namePoint(degrees: number, head: number, name: string): Point {
  const p = polar(degrees, 1);
  const width = LETTER * [...shortName(name)].length;
  const out = HEADS + 1.97 * head + (width / 2) * Math.abs(p.x) + (NAME / 2) * Math.abs(p.y) + NAME / 4;
  return { x: round(out * p.x), y: round(out * p.y) };
}

const round = (n: number): number => Math.round(n * 100) / 100;
