// From a method's file to the same one without words in its keys: the server reads its structure, and a key can talk.
import { LANGUAGES } from "../words/language.ts";
import { SCRIPT_WORDS } from "./words.ts";

const OURS: ReadonlySet<string> = new Set(SCRIPT_WORDS);
const KEYS = new Set(["id", "key", "deck", "first", "of"]); // what holds a key, or keys
const SPOKEN = new Set<string>(LANGUAGES);
const KEY = /^[a-z][a-z0-9-]{0,39}$/;
const KEPT = "bookend-"; // a key that begins so is refused, under any name
const DEFAULT_DECK = "cards";

/** The names that were given, and what they stand for. */
export interface Named<T> {
  content: T;
  real: ReadonlyMap<string, string>;
}

/** `say`: what becomes of a text. What is not of ours and is no text either becomes an x. */
export function nameless<T>(file: T, say: (text: string) => string): Named<T> {
  const given = new Map<string, string>();
  const name = (word: string) => {
    if (word === "" || word === DEFAULT_DECK) return word;
    const known = given.get(word) ?? plain(word, given.size + 1);
    given.set(word, known);
    return known;
  };
  const walk = (value: unknown, field: string, spoken: boolean): unknown => {
    if (typeof value === "string") return spoken ? say(value) : KEYS.has(field) ? name(value) : OURS.has(value) ? value : "x";
    if (Array.isArray(value)) return value.map((part) => walk(part, field, spoken));
    if (typeof value !== "object" || value === null) return value;
    const parts = Object.entries(value).filter(([key]) => key !== "$schema");
    return Object.fromEntries(
      parts.map(([key, part]) => [field === "decks" || !OURS.has(key) ? name(key) : key, walk(part, key, spoken || SPOKEN.has(key))]),
    );
  };
  const content = walk(file, "", false) as T;
  return { content, real: new Map([...given].map(([word, short]) => [short, word])) };
}

// A key that is refused stays one that is refused.
function plain(word: string, n: number): string {
  if (word.startsWith(KEPT)) return `${KEPT}k${n}`;
  return KEY.test(word) ? `k${n}` : `K${n}`;
}
