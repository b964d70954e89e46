// The rehearsal on this page, as long as the page stands: the simulated people come to their seats, and leave with it.
import { effect, signal } from "@preact/signals-core";
import { contentKey, keysOf } from "../keep.ts";
import { receipt } from "../line/state.ts";
import { browser } from "../line/world.ts";
import type { Language } from "../protocol.ts";
import { Company } from "./company.ts";
import { keptOf, type Kept } from "./kept.ts";
import type { Lines } from "./player.ts";

const AGAIN = 1500; // ms before sentences that did not come are asked for anew

/** Null until they are on their way to their seats. */
export const company = signal<Company | null>(null);

let begun: Kept | null = null; // null until this page plays somebody

/** What is played here; null where this session is no rehearsal of this tab. Asked again, it is the same. */
export function play(session: string): Kept | null {
  if (begun) return begun;
  begun = keptOf(session);
  if (begun) {
    void sit(session, begun);
    backFrom(begun);
  }
  return begun;
}

/** Once the session is deleted there is no page of it to come back to. */
function backFrom({ from }: Kept): void {
  effect(() => {
    if (receipt.value) location.assign(from);
  });
}

async function sit(session: string, kept: Kept): Promise<void> {
  const [key, join] = [contentKey(session), keysOf(session)?.j];
  if (!key || !join) return;
  try {
    const lines = await sentences(kept.language);
    company.value = new Company(kept, { session, key, join, lines }, browser);
  } catch {
    setTimeout(() => void sit(session, kept), AGAIN);
  }
}

async function sentences(language: Language): Promise<Lines> {
  const answer = await fetch(`/texts/practice.${language}.json?${new URL(import.meta.url).pathname}`);
  if (!answer.ok) throw new Error("no sentences");
  return (await answer.json()) as Lines;
}
