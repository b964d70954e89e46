// What is done with opened cards: whose case it is marks them as the deck lets them be marked; everyone gives dots.
import type { CardsSettings, DeckView, Rating } from "../../protocol.ts";
import { brings, type Deed, type Look } from "../look.ts";
import { casting } from "./slips.ts";

const STRIKING = 2;
const LANDS: readonly Rating[] = ["warm", "cold", "lukewarm"];

export function* marks(look: Look, pile: string, deck: DeckView, said: CardsSettings): Generator<Deed> {
  const shown = deck.order.filter((id) => !deck.cards[id]?.aside);
  if (brings(look)) {
    if (said.strikes) yield* striking(shown, deck);
    if (said.rated) yield* rating(shown, deck);
    if (said.pick > 0 && Object.keys(deck.hidden ?? {}).length === 0) yield* picking(shown, deck, said.pick);
  }
  const dots = look.view.dots?.[pile];
  if (dots?.status === "open") yield* casting(look, dots.deck, dotted(look.at, dots.order, dots.each));
}

function* striking(shown: string[], deck: DeckView): Generator<Deed> {
  for (const card of shown.slice(0, STRIKING)) {
    if (!deck.cards[card]?.strikes) yield { key: `strike ${card}`, takes: "thought", make: () => ({ t: "strike", card, strikes: true }) };
  }
}

function* rating(shown: string[], deck: DeckView): Generator<Deed> {
  for (const [n, card] of shown.entries()) {
    const how = LANDS[n % LANDS.length] ?? "warm";
    if (!deck.cards[card]?.rating) yield { key: `rate ${card}`, takes: "thought", make: () => ({ t: "rate_card", card, rating: how }) };
  }
}

function* picking(shown: string[], deck: DeckView, most: number): Generator<Deed> {
  const picked = Object.values(deck.cards).filter((card) => card.picked).length;
  for (const card of shown.filter((id) => !deck.cards[id]?.picked).slice(0, most - picked)) {
    yield { key: `pick ${card}`, takes: "thought", make: () => ({ t: "pick_card", card, picked: true }) };
  }
}

/** Everyone the first card, and then others, so that some have more dots. */
function dotted(at: number, order: string[], each: number): string[] {
  const others = order.slice(1);
  const turned = [...others.slice(at % Math.max(1, others.length)), ...others.slice(0, at % Math.max(1, others.length))];
  return [...order.slice(0, 1), ...turned].slice(0, each).toSorted();
}
