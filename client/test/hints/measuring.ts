// How often hints are right about the sentences beside this file, as the table that docs/hints.md shows.
import { readFileSync } from "node:fs";
import { cues as de } from "../../src/hints/cues/de.ts";
import { cues as en } from "../../src/hints/cues/en.ts";
import { cues as nl } from "../../src/hints/cues/nl.ts";
import { hint } from "../../src/hints/hint.ts";
import { identifying } from "../../src/hints/identifying.ts";
import type { Kind } from "../../src/hints/policy.ts";

export const CUES = { nl, en, de };
export type Spoken = keyof typeof CUES;
export const LANGUAGES = Object.keys(CUES) as Spoken[];
export type Part = "known" | "tuned" | "untouched" | "later" | "fresh";

/** The policy of the phase, the kind of hint that a person would give (null: none), the question. */
type Question = [string, Kind | null, string];
/** Whether somebody could be recognised, and by what. */
type Statement = [boolean, string];

interface Sentences extends Record<Part, Question[]> {
  identifying: Record<Exclude<Part, "known">, Statement[]>;
}

/** One sentence: what should be said about it, and what is. */
export interface Tried {
  text: string;
  wanted: Kind | "data" | null;
  got: Kind | "data" | null;
}

export function sentences(language: Spoken): Sentences {
  return JSON.parse(readFileSync(new URL(`${language}.json`, import.meta.url), "utf8")) as Sentences;
}

export function asked(language: Spoken, part: Part): Tried[] {
  return sentences(language)[part].map(([policy, wanted, text]) => ({ text, wanted, got: hint(text, CUES[language], policy) }));
}

export function told(language: Spoken, part: Exclude<Part, "known">): Tried[] {
  const data = (is: boolean) => (is ? "data" : null);
  return sentences(language).identifying[part].map(([wanted, text]) => ({
    text,
    wanted: data(wanted),
    got: data(identifying(text, CUES[language], new Set())),
  }));
}

const share = (some: number, all: number): string => `${some} of ${all} (${Math.round((100 * some) / all)} %)`;

/** Precision: hints of the right kind among those given. Recall: among those wanted. For nothing: where none was wanted. */
function figures(tried: Tried[]): string[] {
  const given = tried.filter(({ got }) => got);
  const wanted = tried.filter((one) => one.wanted);
  const right = given.filter((one) => one.got === one.wanted).length;
  const forNothing = given.filter((one) => !one.wanted).length;
  return [`${tried.length}`, share(right, given.length), share(right, wanted.length), share(forNothing, tried.length - wanted.length)];
}

const row = (cells: string[]): string => `| ${cells.join(" | ")} |`;

function table(parts: readonly Part[], tried: (language: Spoken, part: Part) => Tried[]): string {
  const rows = parts.flatMap((part) => LANGUAGES.map((language) => row([part, language, ...figures(tried(language, part))])));
  return [row(["sentences", "language", "how many", "precision", "recall", "hinted for nothing"]), "|---|---|---|---|---|---|", ...rows].join("\n");
}

export const questionFigures = (): string => table(["known", "tuned", "untouched", "later", "fresh"], asked);
export const dataFigures = (): string =>
  table(["tuned", "untouched", "later", "fresh"], (language, part) => told(language, part as Exclude<Part, "known">));
