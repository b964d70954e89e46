// From the phases and what they took to the hour it will end, and how far that is from the plan.
import type { GroupView } from "../../protocol.ts";

const sum = (seconds: number[]): number => seconds.reduce((all, each) => all + each, 0);

/** Seconds still to go by plan: what is left of this phase and all of those after it. */
export function toGo(view: GroupView, left: number): number {
  const at = view.visit?.phase ?? -1;
  return left + sum(view.phases.slice(at + 1).map((phase) => phase.seconds));
}

/** Whole minutes later than planned (below zero: earlier). `now` in ms, `left` in seconds. */
export function minutesLate(view: GroupView, now: number, left: number): number {
  const visit = view.visit;
  if (!visit) return 0;
  const planned = sum(view.phases.slice(0, visit.phase + 1).map((phase) => phase.seconds));
  const spent = sum(view.phases.map((phase) => phase.spent ?? 0));
  return Math.round((spent + (now - visit.began) / 1000 + left - planned) / 60);
}
