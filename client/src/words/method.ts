// From the method of the session to what its phases say, in the language of this person.
import { computed, effect, signal } from "@preact/signals-core";
import { anyView } from "../glance.ts";
import { language } from "./language.ts";
import type { MethodTexts, PhaseTexts } from "../protocol.ts";

const AGAIN = 1500; // ms before texts that did not come are asked for anew

/** Null until they came. */
export const methodTexts = signal<MethodTexts | null>(null);
const session = computed(() => anyView.value?.session);
// Of a group's own method too, although nothing is fetched there: it changes when other texts are wanted.
const address = computed(() => session.value && `/api/methods/${session.value.method}/${language.value}`);

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
    const texts = session.peek()?.texts ? await (await import("../own/reading.ts")).ownTexts() : await fetched(from);
    if (address.peek() === from) methodTexts.value = texts;
  } catch {
    setTimeout(() => address.peek() === from && void load(from), AGAIN);
  }
}

async function fetched(from: string): Promise<MethodTexts> {
  const answer = await fetch(from);
  if (!answer.ok) throw new Error("no texts");
  return (await answer.json()) as MethodTexts;
}
