// From the seconds that are left to what the table's edge and its middle say.

/** `left` in seconds, below zero once the time is up; `of`: the whole visit in seconds. */
export type Clock = { left: number; of: number; paused: boolean };

/** Minutes and seconds. */
const exact = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

/** Whole minutes, m:ss in the last two (or always, when `precise`), "+n" for minutes over. */
export function clockText({ left, paused }: Clock, precise = false): string {
  const seconds = Math.ceil(Math.abs(left));
  if (left <= 0) return precise ? `+${exact(Math.floor(-left))}` : over(left);
  return precise || (seconds <= 120 && !paused) ? exact(seconds) : String(Math.ceil(seconds / 60));
}

const over = (left: number): string => (left > -60 ? "0" : `+${Math.floor(-left / 60)}`);

/** Where the arc of time left begins, in degrees; it always ends at twelve. At the end the whole edge is drawn. */
export function arcStart({ left, of }: Clock, calm = calmMotion()): number {
  if (left <= 0 || of <= 0) return 0;
  const shown = calm ? Math.ceil(left / 60) * 60 : left;
  return 360 * (1 - Math.min(1, shown / of));
}

let calmness: MediaQueryList | undefined; // asked of the browser once: each asking takes as long as ten rows

const calmMotion = (): boolean => (calmness ??= matchMedia("(prefers-reduced-motion: reduce)")).matches;
