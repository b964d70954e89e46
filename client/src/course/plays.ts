// From the phases to how long all of them take: a block that is played for each person, so many times.

/** A phase as it is planned, in a method's file, on the start page or in a session. */
export interface Planned {
  key: string;
  seconds: number;
  repeat?: { first: string; per?: "person" | "round"; most?: number } | null;
}

const MOST = 10; // laps, where the method does not say

/** How many times each phase is played as planned; round after round a block is planned once. */
export function plays(phases: readonly Planned[], people: number): number[] {
  const keys = phases.map(({ key }) => key);
  const laps = (n: number) => (product: number, { repeat }: Planned, last: number) =>
    repeat?.per === "person" && keys.indexOf(repeat.first) <= n && n <= last ? product * Math.min(people, repeat.most ?? MOST) : product;
  return phases.map((_, n) => phases.reduce(laps(n), 1));
}

/** The phases with the seconds of all their laps. */
export function whole<P extends Planned>(phases: readonly P[], people: number): P[] {
  const times = plays(phases, people);
  return phases.map((phase, n) => ({ ...phase, seconds: phase.seconds * (times[n] ?? 1) }));
}

/** Seconds of all that is played. */
export function total(phases: readonly Planned[], people: number): number {
  return whole(phases, people).reduce((sum, { seconds }) => sum + seconds, 0);
}

/** The block around a phase that is played for each person, the innermost: its first and last phase, and its laps. */
export function blockAt(phases: readonly Planned[], at: number, people: number): { first: number; last: number; laps: number } | undefined {
  const last = phases.findIndex(({ repeat }, n) => n >= at && repeat?.per === "person" && phases.findIndex(({ key }) => key === repeat.first) <= at);
  const repeat = phases[last]?.repeat;
  return repeat ? { first: phases.findIndex(({ key }) => key === repeat.first), last, laps: Math.min(people, repeat.most ?? MOST) } : undefined;
}
