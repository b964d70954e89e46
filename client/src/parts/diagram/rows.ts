// From phases and their ways to the rows of the drawing: what leaves each, and which arcs pass beside it.
import { AFTER, BEFORE, movesOf, OUTSIDE, type Move, type Step } from "./moves.ts";

/** A piece of an arc beside one row. `lane`: from 1, the nearest; `arrow`: the arc ends here. */
export interface Piece {
  t: Move["t"];
  part: "first" | "within" | "last" | "only";
  lane: number;
  arrow: boolean;
}

export interface Row {
  key: string;
  ways: Move[];
  pieces: Piece[];
}

interface Arc {
  move: Move;
  first: number; // row
  last: number;
}

/** From the beginning, which is outside, over what may stand before, to what may stand after. */
export function rowsOf(phases: readonly Step[]): Row[] {
  const moves = movesOf(phases);
  const keys = [OUTSIDE, BEFORE, ...phases.map(({ key }) => key), AFTER];
  const lanes = inLanes(arcs(moves, keys));
  return keys.map((key, n) => ({
    key,
    ways: moves.filter(({ leaves }) => leaves === key),
    pieces: lanes.flatMap((lane, at) => lane.filter(({ first, last }) => first <= n && n <= last).map((arc) => piece(arc, n, at + 1, key))),
  }));
}

export function lanesIn(rows: readonly Row[]): number {
  return Math.max(0, ...rows.flatMap(({ pieces }) => pieces.map(({ lane }) => lane)));
}

/** Those beside the straight way, the shortest first; none to a phase that is no longer there. */
function arcs(moves: readonly Move[], keys: readonly string[]): Arc[] {
  return moves
    .filter(({ t, enters }) => (t === "again" || t === "module") && keys.includes(enters))
    .map((move) => {
      const [first = 0, last = 0] = [keys.indexOf(move.leaves), keys.indexOf(move.enters)].toSorted((a, b) => a - b);
      return { move, first, last };
    })
    .toSorted((a, b) => a.last - a.first - (b.last - b.first));
}

/** Each in the nearest lane in which it meets no other. */
function inLanes(all: readonly Arc[]): Arc[][] {
  const lanes: Arc[][] = [];
  for (const arc of all) {
    const free = lanes.find((lane) => lane.every(({ first, last }) => last < arc.first || arc.last < first));
    if (free) free.push(arc);
    else lanes.push([arc]);
  }
  return lanes;
}

function piece({ move, first, last }: Arc, n: number, lane: number, key: string): Piece {
  const part = first === last ? "only" : n === first ? "first" : n === last ? "last" : "within";
  return { t: move.t, part, lane, arrow: key === move.enters };
}
