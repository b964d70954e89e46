// From an opened card to its words.
import type { CardView } from "../../protocol.ts";
import { read } from "../../session.ts";

export interface OpenedCard {
  id: string;
  card: CardView;
}

/** The words of a card as they stand now: a rephrased card is sealed anew. */
export function cardText({ id, card }: OpenedCard): string {
  return read(card.text, "card", id, "text", card.reworded ? "1" : "0");
}
