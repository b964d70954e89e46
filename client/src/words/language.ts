// The language of this person's pages: chosen once for all sessions, at first the browser's, else the session's.
import { effect, signal } from "@preact/signals-core";
import { choice } from "../keep.ts";
import type { Language } from "../protocol.ts";

export const LANGUAGES: readonly Language[] = ["nl", "en", "de"];

const chosen = choice("language");
const preferred = [chosen.peek(), ...navigator.languages].map(fitting).find((one) => one !== undefined);

/** Set it to choose another one. */
export const language = signal<Language>(preferred ?? "en");

/** For dates and lists: the language as this person's browser is set to write it, British where English says no more. */
export const locale = (): string =>
  navigator.languages.find((tag) => tag.includes("-") && fitting(tag) === language.value) ??
  (language.value === "en" ? "en-GB" : language.value);

/** The session's language, for whom nothing better is known. */
export function suggestLanguage(suggested: Language): void {
  if (!preferred && !chosen.peek()) language.value = suggested;
}

/** Called once, by the page: remembers the choice, and takes it over from other tabs. */
export function followChoice(): void {
  let given = language.peek();
  effect(() => {
    if (language.value !== given) chosen.value = language.value;
    given = language.value;
    document.documentElement.lang = given;
  });
  effect(() => {
    language.value = fitting(chosen.value) ?? language.peek();
  });
}

function fitting(tag: string): Language | undefined {
  return LANGUAGES.find((one) => tag.toLowerCase().split("-")[0] === one);
}
