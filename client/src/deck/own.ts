// From the view to the decks that concern this participant: where one may write now, which slips one has.
import { openEnvelope, padFor, type Slips } from "./envelope.ts";
import { mayWriteIn, pilesNow } from "../glance.ts";
import { rootOf } from "../keep.ts";
import { sessionId } from "../keyring.ts";
import { group, own } from "../line/state.ts";
import type { GroupView } from "../protocol.ts";

const BALLOTS = 1;

/** Slips per writer. */
function eachOf(deck: string): number {
  return group.value?.decks[deck]?.each ?? BALLOTS;
}

/** Null until they were dealt. */
export function slipsOf(deck: string): Slips | null {
  const envelope = own.value?.slips[deck];
  return envelope === undefined ? null : openEnvelope(envelope, rootOf(sessionId.peek()), deck, eachOf(deck));
}

/** The pad to ask the slips of a deck under. */
export function padOf(deck: string): string {
  return padFor(rootOf(sessionId.peek()), deck, eachOf(deck));
}

/** Piles, ballot boxes left out, in which this participant has slips. */
export function ownPiles(): string[] {
  return Object.keys(own.value?.slips ?? {}).filter((deck) => group.value?.decks[deck] !== undefined);
}

/** The open anonymous piles and the open ballot box of the phase now, where this participant may put something in. */
export function writableDecks(): string[] {
  const view = group.value;
  if (!view?.visit) return [];
  const vote = view.agenda.vote;
  const open = pilesNow.value.filter((one) => one.deck.status === "open" && !one.deck.named && mayWriteIn(one));
  return [...open.map(({ id }) => id), ...(vote?.status === "open" ? [vote.deck] : [])];
}

/** Decks with own slips in which something may lie that nobody else sees yet. */
export function coveredDecks(): string[] {
  const view = group.value;
  return view ? Object.keys(own.value?.slips ?? {}).filter((deck) => isCovered(view, deck)) : [];
}

function isCovered(view: GroupView, id: string): boolean {
  if (view.agenda.vote?.deck === id) return view.agenda.vote.status === "open";
  const deck = view.decks[id];
  return deck !== undefined && deck.status !== "opened";
}
