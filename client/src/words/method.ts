// From the method of the session to what its phases say, in the language of this person.
import { computed, effect, signal } from "@preact/signals-core";
import { anyView } from "../glance.ts";
import { language } from "./language.ts";
import type { MethodTexts, PhaseTexts } from "../protocol.ts";

const AGAIN = 1500; // ms before texts that did not come are asked for anew
const OLDER = 30_000; // ms, where a node answered that does not have this version yet: by then it may be upgraded

/** Null until they came. */
export const methodTexts = signal<MethodTexts | null>(null);
const session = computed(() => anyView.value?.session);
// Of a group's own method too, although nothing is fetched there: it changes when other texts are wanted.
// By the version that the session began with: the library may have another by now.
const address = computed(() => session.value && `/api/methods/${session.value.method}/${language.value}?version=${session.value.version}`);

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
    if (session.peek()?.texts) return show(from, await (await import("../own/reading.ts")).ownTexts());
    const answer = await fetch(from);
    const older = answer.status === 404;
    // Today's are better than none: they say what the phases of both versions say.
    show(from, await textsIn(older ? await fetch(from.replace(/\?.*/, "")) : answer));
    if (older) later(from, OLDER);
  } catch {
    later(from, AGAIN);
  }
}

function show(from: string, texts: MethodTexts | null): void {
  if (address.peek() === from) methodTexts.value = texts;
}

function later(from: string, pause: number): void {
  setTimeout(() => address.peek() === from && void load(from), pause);
}

async function textsIn(answer: Response): Promise<MethodTexts> {
  if (!answer.ok) throw new Error("no texts");
  return (await answer.json()) as MethodTexts;
}
