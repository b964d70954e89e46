// From the piles of a phase to the cards that lie open at the desk, in the order of the shuffle.
import type { DeckView, GroupView } from "../../protocol.ts";
import { pilesNow } from "../../session.ts";
import type { OpenedCard } from "./opened.ts";

export function openedCards(view: GroupView): OpenedCard[] {
  return opened(view).flatMap((deck) => deck.order.flatMap((id) => {
    const card = deck.cards[id];
    return card ? [{ id, card }] : [];
  }));
}

/** Cards that were never opened, because too few wrote and their writers did not agree. */
export function droppedCards(view: GroupView): number {
  return opened(view).reduce((sum, deck) => sum + (deck.dropped ?? 0), 0);
}

function opened(view: GroupView): DeckView[] {
  const phase = view.visit?.phase;
  const played = new Set(pilesNow.value.map((one) => one.deck.key));
  return view.piles.flatMap((id) => {
    const deck = view.decks[id];
    return deck?.status === "opened" && deck.phase === phase && played.has(deck.key) ? [deck] : [];
  });
}
