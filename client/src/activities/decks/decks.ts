// From the phase now to its decks of cards: what each is called, and who may write in it.
import { group, own, phase, type PileNow } from "../../session.ts";
import { phaseTexts } from "../../texts.ts";
import type { DeckTexts, DeckView, GroupView, PhaseTexts } from "../../protocol.ts";

const textsNow = (): PhaseTexts | null => phaseTexts(phase.value?.key ?? "");

/** What a deck says where a phase has several; undefined where it has one. */
export const deckTexts = (key: string): DeckTexts | undefined => textsNow()?.decks?.[key];

/** Starts of sentences, of the deck or else of the phase. */
export function startersOf(key: string): readonly string[] {
  const ofDeck = deckTexts(key)?.starters ?? [];
  return ofDeck.length > 0 ? ofDeck : (textsNow()?.starters ?? []);
}

/** Earlier piles of the same deck in this phase, the latest first: of the own sub-group too, while it sits apart. */
export function earlier({ id, deck, said }: PileNow): PileNow[] {
  const theirs = deck.subgroup ? own.value?.apart?.[deck.subgroup] : undefined;
  return [theirs, group.value].flatMap((view) => before(id, deck, view).map((one) => ({ ...one, said })));
}

function before(id: string, { phase: of, key }: DeckView, view?: Pick<GroupView, "piles" | "decks"> | null): Pick<PileNow, "id" | "deck">[] {
  return (view?.piles ?? []).toReversed().flatMap((other) => {
    const deck = view?.decks[other];
    return deck && other !== id && deck.phase === of && deck.key === key && deck.status === "opened" ? [{ id: other, deck }] : [];
  });
}
