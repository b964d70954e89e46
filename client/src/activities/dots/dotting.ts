// The dots on a card: whether they are given now, how many it got, and the own ones, which lie on one ballot.
import type { Code, DotsView } from "../../protocol.ts";
import { group } from "../../session.ts";
import { pile } from "../../slips.ts";
import { castIn } from "../agenda/Ballot.tsx";

/** The newest on the pile of a card; undefined where it can get none. */
export const dotsAt = (card: string): DotsView | undefined =>
  Object.values(group.value?.dots ?? {}).find((dots) => dots.order.includes(card));

/** The cards that have an own dot. */
export const given = (deck: string): string[] => castIn(deck).split(" ").filter(Boolean);

/** Gives a card the own dot, or takes it back; the other dots stay where they are. */
export function setDot(deck: string, card: string, dot: boolean): Promise<Code | null> {
  const others = given(deck).filter((id) => id !== card);
  return pile(deck).castBallot(dot ? [...others, card] : others);
}
