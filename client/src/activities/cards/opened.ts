// From the piles of a phase to the cards that lie open, in the order of the shuffle.
import type { CardView, DeckView, GroupView } from "../../protocol.ts";
import { read } from "../../session.ts";

export interface OpenedCard {
  id: string;
  card: CardView;
}

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

/** The words of a card as they stand now: a rephrased card is sealed anew. */
export function cardText({ id, card }: OpenedCard): string {
  return read(card.text, "card", id, "text", card.reworded ? "1" : "0");
}

function opened(view: GroupView): DeckView[] {
  const phase = view.visit?.phase;
  return view.piles.flatMap((id) => {
    const deck = view.decks[id];
    return deck?.status === "opened" && deck.phase === phase ? [deck] : [];
  });
}
