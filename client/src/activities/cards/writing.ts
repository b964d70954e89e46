// The card that is being written on this page, and the pile it goes to.
import { computed, signal } from "@preact/signals-core";
import { clearDraft, draft } from "../../keep.ts";
import type { Code } from "../../protocol.ts";
import { mayWriteIn, pileNow } from "../../session.ts";
import { pile, type Mine } from "../../slips.ts";

/** The field of the card in hand. It belongs to its pile: what was half written stays there. */
export const cardField = (deck: string, i: number | null): string => (i === null ? `card.${deck}` : `card.${deck}.${i}`);

/** The lying card that is being changed; null when a new one is in hand. */
export const changing = signal<number | null>(null);

export const mayWrite = computed(() => pileNow.value !== null && mayWriteIn(pileNow.value));

/** The own cards on a pile. */
export const lying = (deck: string): Mine[] => pile(deck).items.value.filter((mine) => mine.lies);

/** Whether a card is in hand: a new one while slips are free, or one that is being changed. */
export const hasCardInHand = (deck: string): boolean =>
  changing.value !== null || !pile(deck).known.value || lying(deck).length < (pileNow.value?.deck.each ?? 0);

export function change(deck: string, mine: Mine): void {
  draft(cardField(deck, mine.i)).value ||= mine.text;
  changing.value = mine.i;
}

/** The card on the pile stays as it lies there. */
export function leaveAsWas(deck: string): void {
  clearDraft(cardField(deck, changing.value));
  changing.value = null;
}

/** Puts the card in hand on the pile. */
export async function putInHand(deck: string): Promise<Code | null> {
  const field = cardField(deck, changing.value);
  const text = draft(field).value.trim();
  const refused = changing.value === null ? await pile(deck).putCard(text, field) : await pile(deck).changeCard(changing.value, text, field);
  if (refused === null) changing.value = null;
  return refused;
}
