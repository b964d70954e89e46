// The own cards in one deck, by slip or by name: written, changed, taken back alike.
import { signal } from "@preact/signals-core";
import { randomName } from "../../bytes.ts";
import { clearDraft, draft } from "../../keep.ts";
import type { Code } from "../../protocol.ts";
import { command, own, read, write, type PileNow } from "../../session.ts";
import { pile } from "../../slips.ts";

export interface Mine {
  /** Of an anonymous card its place among the slips, of a named one its id. */
  key: string;
  text: string;
}

/** By deck the own card that is being changed; a deck is missing while a new card is in hand. */
const changing = signal<Record<string, string>>({});

export const changingIn = (deck: string): string | undefined => changing.value[deck];

/** The field of the card in hand: for each card of its own, so that changing one leaves a new one half typed. */
export const fieldOf = (deck: string): string => (changingIn(deck) === undefined ? `card.${deck}` : `card.${deck}.${changingIn(deck)}`);

/** The own cards that lie hidden in a deck. */
export function mineIn({ id, deck }: PileNow): Mine[] {
  if (!deck.named) return pile(id).items.value.filter((one) => one.lies).map(({ i, text }) => ({ key: String(i), text }));
  const all = Object.entries(own.value?.cards ?? {}).filter(([, card]) => card.deck === id);
  return all.map(([key, card]) => ({ key, text: read(card.text, "card", key, "text") }));
}

export function change(deck: string, { key, text }: Mine): void {
  changing.value = { ...changing.value, [deck]: key };
  draft(fieldOf(deck)).value ||= text;
}

export function leaveAsWas(deck: string): void {
  clearDraft(fieldOf(deck));
  forget(deck);
}

function forget(deck: string): void {
  const { [deck]: _, ...others } = changing.value;
  changing.value = others;
}

/** Lays the card in hand down. */
export async function layDown({ id, deck }: PileNow): Promise<Code | null> {
  const field = fieldOf(id);
  const text = draft(field).value.trim();
  const refused = await (deck.named ? writeNamed(id, text, field) : putAnonymous(id, text, field));
  if (refused === null) forget(id);
  return refused;
}

function writeNamed(deck: string, text: string, field: string): Promise<Code | null> {
  const id = changingIn(deck) ?? randomName(12);
  return command({ t: "write_card", deck, id, text: write(text, "card", id, "text") }, field);
}

function putAnonymous(deck: string, text: string, field: string): Promise<Code | null> {
  const key = changingIn(deck);
  return key === undefined ? pile(deck).putCard(text, field) : pile(deck).changeCard(Number(key), text, field);
}

export const takeBack = ({ id, deck }: PileNow, key: string): Promise<Code | null> =>
  deck.named ? command({ t: "withdraw_card", id: key }) : pile(id).takeBack(Number(key));
