// The method that is being made on this device: kept at every change, checked after a pause, what is wrong at its field.
import { computed, effect, signal } from "@preact/signals-core";
import { until } from "../fetched.ts";
import { draft } from "../keep.ts";
import type { Code, Flaw, Language, Script } from "../protocol.ts";
import { check } from "./checking.ts";
import type { Draft, DraftModule, DraftPhase } from "./draft.ts";
import { toFile, type Sayings } from "./file.ts";

const PAUSE = 700; // ms without a change before it is checked
const AGAIN = 1500; // ms before sayings that did not come are asked for anew

const kept = draft("own-method");
const before = draft("own-aside"); // what stood here when another one was begun; "" when there is nothing to bring back

/** Null until one is begun. */
export const own = computed(() => parsed(kept.value));
const spoken = computed(() => own.value?.language);
export const hasAside = computed(() => before.value !== "");
/** In the language of the method; null until they came. */
export const sayings = signal<{ language: Language; said: Sayings } | null>(null);
export const file = computed(() => {
  const [made, here] = [own.value, sayings.value];
  return made && here?.language === made.language ? toFile(made, here.said) : null;
});

/** What the latest check said, and of which file. */
export const judged = signal<{ file: Script; flaws: Flaw[] } | { failure: Code | "away" } | null>(null);
/** Whether somebody wanted to be told what is still empty. */
export const asked = signal(false);

/** The card that was taken away last; null once it is put back, or when another method is begun. */
export const taken = signal<Taken | null>(null);
type Taken = { at: number } & ({ row: "phase"; it: DraftPhase } | { row: "module"; it: DraftModule });

/** What the key of a new card must differ from: those of its row, and of what can still be put back there. */
export function beside(row: Taken["row"]): readonly { key: string }[] {
  const there = own.peek()?.[row] ?? [];
  const gone = taken.peek();
  return gone?.row === row ? [...there, gone.it] : there;
}

export function change(how: (made: Draft) => Draft): void {
  const made = own.peek();
  if (made) kept.value = JSON.stringify(how(made));
}

/** Another one in its place; the earlier can be brought back. */
export function begin(made: Draft): void {
  before.value = kept.peek();
  kept.value = JSON.stringify(made);
  asked.value = false;
  taken.value = null;
}

export function bringBack(): void {
  [kept.value, before.value] = [before.peek(), kept.peek()];
  taken.value = null;
}

/** Called by the page: checks after each change; answers how to stop. */
export function followChecks(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = effect(() => {
    const now = file.value;
    clearTimeout(timer);
    if (now) timer = setTimeout(() => void judge(), PAUSE);
  });
  return () => (clearTimeout(timer), stop());
}

/** Checks it now. The file, where it has no flaws; null where it has, or where nobody could be asked. */
export async function judge(): Promise<Script | null> {
  await until(() => file.value || !own.value); // asked for before the sayings came, it waits for them
  const now = file.peek();
  if (!now) return null;
  const told = await check(now);
  if (file.peek() !== now) return null; // it was changed meanwhile, and will be checked anew
  judged.value = "failure" in told ? told : { file: now, flaws: told.flaws };
  return "flaws" in told && told.flaws.length === 0 ? now : null;
}

/** Called by the page: fetches what is said where nothing is written; answers how to stop. */
export function followSayings(): () => void {
  return effect(() => {
    const wanted = spoken.value;
    if (wanted && sayings.peek()?.language !== wanted) void fetchSayings(wanted);
  });
}

async function fetchSayings(wanted: Language): Promise<void> {
  try {
    const answer = await fetch(`/texts/sayings.${wanted}.json?${new URL(import.meta.url).pathname}`);
    const said = (await answer.json()) as Sayings;
    if (own.peek()?.language === wanted) sayings.value = { language: wanted, said };
  } catch {
    setTimeout(() => own.peek()?.language === wanted && void fetchSayings(wanted), AGAIN);
  }
}

function parsed(text: string): Draft | null {
  try {
    return text ? (JSON.parse(text) as Draft) : null;
  } catch {
    return null;
  }
}
