// From the phases and what they took to the hour it will end, and how far that is from the plan.
import { blockAt, total, whole } from "../../course/plays.ts";
import type { GroupView } from "../../protocol.ts";

const sum = (seconds: number[]): number => seconds.reduce((all, each) => all + each, 0);

/** Seconds still to go by plan: what is left of this phase, and all that is played after it. */
export function toGo(view: GroupView, left: number): number {
  return left + total(view.phases, people(view)) - untilNow(view);
}

/** Whole minutes later than planned (below zero: earlier). `now` in ms, `left` in seconds. */
export function minutesLate(view: GroupView, now: number, left: number): number {
  const visit = view.visit;
  if (!visit) return 0;
  const spent = sum(view.phases.map((phase) => phase.spent ?? 0));
  return Math.round((spent + (now - visit.began) / 1000 + left - untilNow(view)) / 60);
}

/** Seconds planned for what was played, this phase included: of its block the laps that were, and this one. */
function untilNow(view: GroupView): number {
  const at = view.visit?.phase ?? -1;
  const seconds = whole(view.phases, people(view)).map((phase) => phase.seconds);
  const block = blockAt(view.phases, at, people(view));
  if (!block) return sum(seconds.slice(0, at + 1));
  const lap = Math.min(view.lap?.n ?? 1, block.laps);
  const before = sum(seconds.slice(block.first, block.last + 1)) * (lap - 1);
  return sum(seconds.slice(0, block.first)) + (before + sum(seconds.slice(block.first, at + 1))) / block.laps;
}

/** Who has a lap: all who are here, or who have a case on the agenda once anybody has. */
function people(view: GroupView): number {
  const bringing = view.phases.some(({ repeat }) => repeat?.brings);
  const cases = new Set(Object.values(view.agenda.proposals).map(({ by }) => by));
  return (bringing && cases.size) || view.order.length;
}
