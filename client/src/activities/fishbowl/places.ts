// From the view to the two circles of a fishbowl: who sits in each, which has the word; and taking another place.
import type { Code, FishbowlView } from "../../protocol.ts";
import { activity, command, group, isChair, me, nameOf, visit } from "../../session.ts";
import { nobodyLeads } from "../../beside/leading.ts";
import { t } from "../../texts.ts";

export const CIRCLES = ["inner", "outer"] as const;
export type Circle = (typeof CIRCLES)[number];

export const other = (circle: Circle): Circle => (circle === "inner" ? "outer" : "inner");

/** Which of the two has the word in this phase. */
export const hasWord = (circle: Circle): boolean => (activity("fishbowl")?.word ?? "inner") === circle;

/** In which circle somebody sits. */
export const placeOf = (bowl: FishbowlView, who: string): Circle => (bowl.inner.includes(who) ? "inner" : "outer");

/** Their names in the order of the seats, but the own one first, as "you". */
export function namesIn(bowl: FishbowlView, circle: Circle): string[] {
  const others = bowl[circle].filter((who) => who !== me.value).map(nameOf);
  return others.length < bowl[circle].length ? [t("seat.you"), ...others] : others;
}

/** Of whom this page may change the place: who leads of everyone, others where that is free of themselves; the last one stays. */
export function mayMove(bowl: FishbowlView, who: string): boolean {
  const last = bowl[placeOf(bowl, who)].length === 1;
  const leads = isChair.value || nobodyLeads.value;
  return !last && who !== group.value?.bringer && (leads || (who === me.value && activity("fishbowl")?.free === true));
}

export const sit = (circle: Circle, ...people: string[]): Promise<Code | null> => take({ inner: [], outer: [], [circle]: people });

/** All but the case-bringer and who leads. */
export function exchange({ inner, outer }: FishbowlView): Promise<Code | null> {
  const moves = (who: string) => who !== group.peek()?.bringer && who !== visit.peek()?.chair;
  return take({ inner: outer.filter(moves), outer: inner.filter(moves) });
}

const take = (places: { inner: string[]; outer: string[] }): Promise<Code | null> =>
  command({ t: "take_places", visit: visit.peek()?.n ?? 0, ...places });
