// From the seconds of the phases to the arcs of the ring, in degrees clockwise from twelve.
import { arc, polar } from "../../parts/plan/geometry.ts";

export interface Arc {
  d: string;
  x: number;
  y: number;
}

const RADIUS = 150;
const NUMBERS = 117;
/** On either side of an arc; together 8 px at this radius. */
const GAP = 1.6;
/** A phase of a few seconds still gets an arc that can be seen. */
const NARROWEST = 5;

/** One arc a phase, as wide as its share of the time, with the place of its number inside the ring. */
export function arcs(seconds: readonly number[]): Arc[] {
  let from = 0;
  return shares(seconds).map((width) => {
    const middle = polar(from + width / 2, NUMBERS);
    const drawn = { d: arc(RADIUS, from + GAP, from + width - GAP), ...middle };
    from += width;
    return drawn;
  });
}

function shares(seconds: readonly number[]): number[] {
  const total = seconds.reduce((sum, each) => sum + each, 0) || 1;
  const wide = seconds.map((each) => Math.max(NARROWEST, (each / total) * 360));
  const all = wide.reduce((sum, each) => sum + each, 0);
  return wide.map((each) => (each / all) * 360);
}
