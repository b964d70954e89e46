// From a key to words in the person's language; the catalogs are data that is fetched, not script.
import { computed, effect, signal } from "@preact/signals-core";
import type beside from "../public/texts/beside.en.json";
import type circle from "../public/texts/circle.en.json";
import type desk from "../public/texts/desk.en.json";
import type diagram from "../public/texts/diagram.en.json";
import type hints from "../public/texts/hints.en.json";
import type lead from "../public/texts/lead.en.json";
import type own from "../public/texts/own.en.json";
import type rehearsal from "../public/texts/rehearsal.en.json";
import type shared from "../public/texts/shared.en.json";
import { until } from "./fetched.ts";
import { language, locale } from "./words/language.ts";
import { phrase, type Args, type Phrase } from "./words/phrase.ts";
import type { Code, Language } from "./protocol.ts";

export { language, LANGUAGES, locale } from "./words/language.ts";
export { methodTexts, phaseTexts } from "./words/method.ts";

export type Area = "shared" | "circle" | "desk" | "lead" | "beside" | "diagram" | "hints" | "own" | "rehearsal";
export type Key = keyof (typeof shared & typeof circle & typeof desk & typeof lead & typeof beside & typeof diagram & typeof hints & typeof own & typeof rehearsal) & string;

interface Loaded {
  language: Language; // of the words, until those of a newly chosen language are here
  areas: Partial<Record<Area, Record<string, Phrase>>>;
}

const AGAIN = 1500; // ms before a catalog that did not come is asked for anew

const wanted = signal<readonly Area[]>([]);
const loaded = signal<Loaded>({ language: language.peek(), areas: {} });
const phrases = computed(() => Object.assign({}, ...Object.values(loaded.value.areas)) as Record<string, Phrase>);

/** The words of a key; `n` among the arguments chooses the plural. */
export function t(key: Key, args?: Args): string {
  const entry = phrases.value[key];
  return entry === undefined ? "" : phrase(entry, loaded.value.language, args);
}

/** What a refusal says: what happened, what is kept, what to do. Unknown codes have a sentence in general. */
export function refusal(code: Code | "gone" | "no_key" | "wrong_key" | "away"): string {
  return t(`refusal.${code}`) || t("refusal.unknown");
}

/** Fetches an area's catalog; resolves when its words are there, in whatever language is chosen then. */
export function needTexts(...areas: Area[]): Promise<void> {
  wanted.value = [...new Set([...wanted.peek(), ...areas])];
  return until(() => areas.every((area) => loaded.value.areas[area]));
}

/** Called once, by the page: fetches what is wanted, after each change of language anew. */
export function followTexts(): void {
  effect(() => void load(language.value, wanted.value));
}

async function load(spoken: Language, areas: readonly Area[]): Promise<void> {
  const same = loaded.peek().language === spoken ? loaded.peek().areas : {};
  try {
    const fetched = await Promise.all(areas.map(async (area) => [area, same[area] ?? (await fetchCatalog(area, spoken))]));
    const current = language.peek() === spoken && areas === wanted.peek();
    if (current) loaded.value = { language: spoken, areas: Object.fromEntries(fetched) as Loaded["areas"] };
  } catch {
    setTimeout(() => language.peek() === spoken && areas === wanted.peek() && void load(spoken, areas), AGAIN);
  }
}

async function fetchCatalog(area: Area, spoken: Language): Promise<unknown> {
  // With the name of this script, so that no browser shows the words of an older page.
  const answer = await fetch(`/texts/${area}.${spoken}.json?${new URL(import.meta.url).pathname}`);
  if (!answer.ok) throw new Error(`no ${area} texts`);
  return answer.json();
}

/** A time of the day: "14:03". */
export function clockTime(at: number): string {
  return new Intl.DateTimeFormat(locale(), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);
}

const lists: Record<string, Intl.ListFormat> = {}; // by locale, because making one is slow

/** "Anna, Bram and Chris". */
export function listOf(words: string[]): string {
  return (lists[locale()] ??= new Intl.ListFormat(locale())).format(words);
}
