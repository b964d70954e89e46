// From bringing the case (or leading) to what only they do: fetched as soon as that is so, phases before it is needed.
import { effect, signal } from "@preact/signals-core";
import { isBringer, isFacilitator } from "../session.ts";
import type * as Parts from "./bringing.ts";

/** The parts of a page that only they have; null until they are here. */
export const bringing = signal<typeof Parts | null>(null);

const AGAIN = 2000; // ms until the next try, where the line was down

/** Called once, by the page. */
export function followBringer(): void {
  effect(() => {
    if ((isBringer.value || isFacilitator.value) && !bringing.peek()) void fetchParts();
  });
}

async function fetchParts(): Promise<void> {
  try {
    bringing.value = await import("./bringing.ts");
  } catch {
    setTimeout(() => void fetchParts(), AGAIN);
  }
}
