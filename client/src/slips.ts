// The seam of anonymous things: slips are asked for by this page itself, and what lies under them is looked at.
import { computed, effect } from "@preact/signals-core";
import { coveredDecks, ownPiles, writableDecks } from "./deck/own.ts";
import { sessionId } from "./keyring.ts";
import { group, own } from "./line/state.ts";
import { Pile } from "./deck/pile.ts";
import { welcomes } from "./session.ts";

export type { Mine, Pile } from "./deck/pile.ts";

const piles = new Map<string, Pile>();
let tabs: BroadcastChannel | null = null; // other tabs of the same participant; null before the session begins

/** The own things in a deck; the same object for everyone who asks. */
export function pile(deck: string): Pile {
  const made = piles.get(deck) ?? new Pile(deck, () => tabs?.postMessage(deck));
  piles.set(deck, made);
  return made;
}

/** The ids of all own cards, by which this page knows them again once they are opened. */
export const myCardIds = computed(() => new Set(ownPiles().flatMap((deck) => pile(deck).items.value.map(({ id }) => id))));

/** Called once the session began. Nothing here waits for a key pressed: when somebody writes shows nowhere. */
export function followDecks(): void {
  tabs = new BroadcastChannel(`kring:${sessionId.peek()}`);
  tabs.addEventListener("message", ({ data }) => void pile(String(data)).look());
  const asked = new Set<string>(); // "<welcome> <deck>": once per line, so that a refusal is no loop
  const looked = new Set<string>();
  const once = (done: Set<string>, deck: string): boolean => {
    const name = `${welcomes.value} ${deck}`;
    return welcomes.value > 0 && !done.has(name) && done.add(name).size > 0;
  };
  effect(() => {
    for (const deck of writableDecks()) if (!own.value?.slips[deck] && once(asked, deck)) void pile(deck).deal();
  });
  effect(() => {
    const unnamed = ownPiles().filter((deck) => !pile(deck).named);
    // Again once the writers are asked: another device of the same person may have written since.
    for (const deck of [...coveredDecks(), ...unnamed]) if (once(looked, `${deck} ${statusOf(deck)}`)) void pile(deck).look();
  });
}

function statusOf(deck: string): string {
  return group.value?.decks[deck]?.status ?? "";
}
