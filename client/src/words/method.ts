// From the method of the session to what its phases say, in the language of this person.
import { computed, effect, signal } from "@preact/signals-core";
import { anyView } from "../glance.ts";
import { language } from "./language.ts";
import type { MethodTexts, PhaseTexts } from "../protocol.ts";

const AGAIN = 1500; // ms before texts that did not come are asked for anew

/** Null until they came. */
export const methodTexts = signal<MethodTexts | null>(null);
const address = computed(() => {
  const method = anyView.value?.session.method;
  return method ? `/api/methods/${method}/${language.value}` : null;
});

export function phaseTexts(key: string): PhaseTexts | null {
  return methodTexts.value?.phases[key] ?? null;
}

/** Called once, by the page: fetches them when the method is known, after each change of language anew. */
export function followMethod(): void {
  effect(() => {
    if (address.value) void load(address.value);
  });
}

async function load(from: string): Promise<void> {
  try {
    const answer = await fetch(from);
    if (!answer.ok) throw new Error("no texts");
    const texts = (await answer.json()) as MethodTexts;
    if (address.peek() === from) methodTexts.value = texts;
  } catch {
    setTimeout(() => address.peek() === from && void load(from), AGAIN);
  }
}
