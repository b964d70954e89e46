// From the phase now to its decks of cards: what each is called, and who may write in it.
import { group, phase, type PileNow } from "../../session.ts";
import { phaseTexts } from "../../texts.ts";
import type { DeckTexts, PhaseTexts } from "../../protocol.ts";

const textsNow = (): PhaseTexts | null => phaseTexts(phase.value?.key ?? "");

/** What a deck says where a phase has several; undefined where it has one. */
export const deckTexts = (key: string): DeckTexts | undefined => textsNow()?.decks?.[key];

/** Starts of sentences, of the deck or else of the phase. */
export function startersOf(key: string): readonly string[] {
  const own = deckTexts(key)?.starters ?? [];
  return own.length > 0 ? own : (textsNow()?.starters ?? []);
}

/** Earlier piles of the same deck in this phase, the latest first. */
export function earlier({ id, deck, said }: PileNow): PileNow[] {
  const view = group.value;
  return (view?.piles ?? []).toReversed().flatMap((other) => {
    const one = view?.decks[other];
    return one && other !== id && one.phase === deck.phase && one.key === deck.key && one.status === "opened" ? [{ id: other, deck: one, said }] : [];
  });
}
