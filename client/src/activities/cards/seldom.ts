// From a pile to what few piles come to: fetched when it comes to that.
import { signal } from "@preact/signals-core";
import { fetchWhen } from "../../fetched.ts";
import type { DeckView } from "../../protocol.ts";
import { group } from "../../session.ts";
import type * as Parts from "./few.ts";

/** Null until it is here. */
export const seldom = signal<typeof Parts | null>(null);

fetchWhen(() => group.value?.dots ?? Object.values(group.value?.decks ?? {}).some(isSpecial), seldom, () => import("./few.ts"));

function isSpecial({ status, cards }: DeckView): boolean {
  return status === "asking" || Object.values(cards).some((card) => card.rephrase);
}
