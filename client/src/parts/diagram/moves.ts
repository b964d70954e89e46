// From the phases of a method to the ways between them: as the server draws them, by the same vectors.
import type { ActivityAsked, RepeatAsked } from "../../protocol.ts";

export interface Step {
  key: string;
  activities?: readonly ActivityAsked[];
  module?: boolean;
  repeat?: RepeatAsked | null;
}

export interface Move {
  t: "begin" | "on" | "back" | "again" | "module" | "close";
  leaves: string;
  enters: string;
  per?: "person" | "round";
  most?: number;
}

/** Where a session is that did not begin yet, or was closed. */
export const OUTSIDE = "";
// What is switched on when a session is started; no phase of a method has such a key.
export const BEFORE = "bookend-before";
export const AFTER = "bookend-after";

export function movesOf(phases: readonly Step[]): Move[] {
  const keys = [BEFORE, ...phases.map(({ key }) => key), AFTER];
  const between = keys.slice(1).flatMap((enters, n): Move[] => [
    { t: "on", leaves: keys[n] ?? OUTSIDE, enters },
    { t: "back", leaves: enters, enters: keys[n] ?? OUTSIDE },
  ]);
  return [
    ...keys.slice(0, 2).map((enters): Move => ({ t: "begin", leaves: OUTSIDE, enters })),
    ...between,
    ...keys.slice(-2).map((leaves): Move => ({ t: "close", leaves, enters: OUTSIDE })),
    ...phases.flatMap(again),
    ...played(phases),
  ];
}

/** The modules that can be chosen in a phase. */
export function offersOf({ activities = [] }: Step): string[] {
  return activities.flatMap((activity) => (activity.t === "modules" ? activity.of : []));
}

function again({ key, repeat }: Step): Move[] {
  return repeat ? [{ t: "again", leaves: key, enters: repeat.first, per: repeat.per ?? "round", most: repeat.most ?? 10 }] : [];
}

/** From the choice of a module to where it is played: of several choices before it the last. */
function played(phases: readonly Step[]): Move[] {
  let choice = "";
  return phases.flatMap((phase): Move[] => {
    const from = choice;
    if (offersOf(phase).length > 0) choice = phase.key;
    return phase.module && from ? [{ t: "module", leaves: from, enters: phase.key }] : [];
  });
}
