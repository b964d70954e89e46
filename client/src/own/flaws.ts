// From what is wrong with a method to the field that it is wrong with, and back from a field to what is wrong there.
import type { Flaw, FlawCode, Language } from "../protocol.ts";

/** What nobody wrote yet: said once somebody wants to know. */
const UNWRITTEN: ReadonlySet<FlawCode> = new Set(["empty", "too_few"]);
/** A file with one of these can't be shown, because it has no field for it. */
const SHAPELESS: ReadonlySet<FlawCode> = new Set([
  "missing", "unknown_field", "wrong_type", "bad_key", "key_twice", "module_twice", "no_language", "reserved_key",
]);

export interface Found {
  /** The name of the field: "phase.0.texts.name". */
  place: string;
  code: FlawCode;
  told: Record<string, string | number>;
}

/** By place, in the order of the file; `all`: also what is only empty. */
export function found(flaws: readonly Flaw[], language: Language, all: boolean): Found[] {
  return flaws
    .filter(({ code }) => all || !UNWRITTEN.has(code))
    .map(({ at, code, told }) => ({
      place: at.map((part) => (part === language ? "texts" : part)).join("."),
      code,
      told: Object.fromEntries(Object.entries(told).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value])),
    }));
}

/** What is wrong with a field, or with anything in it. */
export function within(flaws: readonly Found[], place: string): Found | undefined {
  return flaws.find((flaw) => flaw.place === place || flaw.place.startsWith(`${place}.`));
}

/** What is wrong with something as a whole, not with a field in it. */
export function exactly(flaws: readonly Found[], place: string): Found | undefined {
  return flaws.find((flaw) => flaw.place === place);
}

/** Whether a page can show a file with these flaws. */
export function showable(flaws: readonly Flaw[]): boolean {
  return flaws.every(({ at, code }) => !SHAPELESS.has(code) && at.at(-1) !== "t");
}

/** The key of the card in which a place lies: "phase.2"; null outside of any. */
export function cardOf(place: string): string | null {
  return /^(?:phase|module)\.\d+/.exec(place)?.[0] ?? null;
}
