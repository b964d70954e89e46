// From /api/bookends to the phases that can be put before and after the method: none, until somebody switches one on.
import { effect, signal } from "@preact/signals-core";
import type { ToldBookend } from "../../protocol.ts";
import { language } from "../../texts.ts";

export type BookendPlace = ToldBookend["place"];

export interface OfferedBookend {
  place: BookendPlace;
  /** In a session the phase has another key, so that it is no phase of the method. */
  key: string;
  name: string;
  purpose: string;
  seconds: number;
}

/** Empty until they came. They are no need: a session can be started without any. */
export const bookends = signal<OfferedBookend[]>([]);
export const chosen = signal<ReadonlySet<string>>(new Set());

/** Fetches them now and after each change of language; answers how to stop. */
export function followBookends(): () => void {
  return effect(() => void fetchBookends(language.value));
}

/** Those of a place that are switched on, in the order in which they are played. */
export function around(place: BookendPlace): OfferedBookend[] {
  return bookends.value.filter((each) => each.place === place && chosen.value.has(each.key));
}

export function choose(key: string, on: boolean): void {
  const others = [...chosen.peek()].filter((each) => each !== key);
  chosen.value = new Set(on ? [...others, key] : others);
}

async function fetchBookends(wanted: string): Promise<void> {
  try {
    const answer = await fetch(`/api/bookends?language=${wanted}`);
    const offered = ((await answer.json()) as ToldBookend[]).map(offer);
    if (language.peek() === wanted) bookends.value = offered;
  } catch {
    // What came before stays.
  }
}

function offer({ place, phase, texts }: ToldBookend): OfferedBookend {
  return { place, key: phase.key, name: texts.name, purpose: texts.purpose, seconds: phase.seconds };
}
