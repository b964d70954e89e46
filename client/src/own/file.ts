// Between a method that is being made and its file: what was left empty is said as it is said for most.
import type { DeckTextsAsked, Language, PhaseTextsAsked, Script, Titles } from "../protocol.ts";
import { LANGUAGES } from "../words/language.ts";
import type { Draft, DraftModule, DraftPhase } from "./draft.ts";

/** By key: what the pages say where nobody wrote anything, in the language of the method. */
export type Sayings = Readonly<Record<string, string>>;
type Said = Readonly<Record<string, string>>;

const DUTIES = new Set(["observer", "scribe", "timekeeper"]);
const TITLES = ["summary", "origin", "minutes", "fits", "unfit"];

/** The file; of a draft with flaws it has the same flaws. */
export function toFile({ language, texts, phase, module, ...facts }: Draft, sayings: Sayings): Script {
  return {
    ...facts,
    [language]: titled(texts, sayings),
    phase: phase.map((each) => phaseOf(each, language, sayings)),
    ...(module.length > 0 ? { module: module.map((each) => moduleOf(each, language, sayings)) } : {}),
  };
}

/** Of a file whose shape is right. Of several languages the wanted one, else the first. */
export function fromFile({ $schema: _document, nl, en, de, phase, module = [], ...facts }: Script, wanted: Language): Draft {
  const titles = { nl, en, de };
  const language = [wanted, ...LANGUAGES].find((each) => titles[each]) ?? wanted;
  return {
    ...facts,
    language,
    texts: titles[language] as Titles,
    phase: phase.map((each) => ({ ...bare(each), texts: each[language] as PhaseTextsAsked })),
    module: module.map((each) => ({ ...bare(each), texts: each[language] as DraftModule["texts"] })),
  };
}

/** What a phase says where nothing is written: by what its people do. */
export function suggested({ bringer, group }: Pick<DraftPhase, "bringer" | "group">, sayings: Sayings): Said {
  const say = (key: string) => sayings[`said.${key}`] ?? "";
  return {
    purpose: say(`purpose.${group}`),
    say: say(`say.${group}`),
    group: say(`group.${group}`),
    bringer: say(`bringer.${bringer}`),
    facilitator: say("facilitator"),
    manner: say(`manner.${group}`),
  };
}

/** What a method or a module says where nothing is written. */
export function suggestedTitles(sayings: Sayings): Said {
  return Object.fromEntries(TITLES.map((name) => [name, sayings[`said.${name}`] ?? ""]));
}

export function suggestedModule(sayings: Sayings): Said {
  return { aim: sayings["said.aim"] ?? "", group: sayings["said.doing"] ?? "" };
}

/** A phase or a module without its texts. */
export function bare<T extends Partial<Record<Language, unknown>>>({ nl: _nl, en: _en, de: _de, ...rest }: T): Omit<T, Language> {
  return rest;
}

function titled(texts: Titles, sayings: Sayings): Titles {
  return { ...filled(texts, suggestedTitles(sayings)), ...(texts.lead ? { lead: lines(texts.lead) } : {}) };
}

function phaseOf({ texts, ...phase }: DraftPhase, language: Language, sayings: Sayings) {
  const { decks: _, ...said } = filled(texts, suggested(phase, sayings));
  const decks = decksOf({ texts, ...phase });
  const several = { ...started(texts), ...(texts.stalls ? { stalls: texts.stalls.map((stall) => filled(stall, {})) } : {}) };
  return { ...phase, [language]: { ...dutiful(said), ...several, ...(Object.keys(decks).length > 0 ? { decks } : {}) } };
}

/** Without what would be said of duties and is not. */
function dutiful(said: PhaseTextsAsked): PhaseTextsAsked {
  return Object.fromEntries(Object.entries(said).filter(([name, value]) => value || !DUTIES.has(name))) as unknown as PhaseTextsAsked;
}

function moduleOf({ texts, ...module }: DraftModule, language: Language, sayings: Sayings) {
  return { ...module, [language]: { ...filled(texts, suggestedModule(sayings)), ...started(texts) } };
}

/** One of several has a name, so that its lack is told; the only one need not have any. */
function decksOf(phase: DraftPhase): Record<string, DeckTextsAsked> {
  const keys = decksIn(phase);
  const told = keys.map((key) => [key, phase.texts.decks?.[key] ?? { name: "" }] as const);
  const named = told.filter(([, deck]) => keys.length > 1 || oneLine(deck.name));
  return Object.fromEntries(named.map(([key, deck]) => [key, { ...filled(deck, {}), ...started(deck) }]));
}

/** The keys of the decks of a phase. */
export function decksIn({ activities = [] }: Pick<DraftPhase, "activities">): string[] {
  return activities.flatMap((each) => (each.t === "cards" ? [each.deck ?? "cards"] : []));
}

/** Each text in one line, what is empty as suggested; what is empty and has no suggestion stays so. */
function filled<T extends object>(texts: T, by: Said): T {
  const fill = ([name, value]: [string, unknown]) => [name, typeof value === "string" ? oneLine(value) || (by[name] ?? "") : value];
  return Object.fromEntries(Object.entries(texts).map(fill)) as T;
}

function started({ starters }: { starters?: string[] }): { starters?: string[] } {
  return starters ? { starters: lines(starters).map((start) => (start.endsWith("…") ? start : `${start.replace(/\.+$/, "")}…`)) } : {};
}

function lines(several: readonly string[]): string[] {
  return several.map(oneLine).filter(Boolean);
}

function oneLine(text: string): string {
  return text.trim().replaceAll(/\s*\n\s*/g, " ");
}
