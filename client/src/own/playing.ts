// From a method's file that is right to what begins a session with it: the structure, and the texts to be sealed.
import type { Language, MethodTexts, ModuleTexts, OwnMethod, PhaseTexts, PhaseTextsAsked, Script, ScriptModule, ScriptPhase } from "../protocol.ts";
import { LANGUAGES } from "../words/language.ts";
import { bare } from "./file.ts";
import { nameless } from "./names.ts";

const MINUTE = 60; // seconds

export type OwnTexts = Partial<Record<Language, MethodTexts>>;

/** Only of a file without flaws. */
export function played(file: Script): { method: OwnMethod; texts: OwnTexts } {
  const { content } = nameless(file, (text) => text);
  return { method: structure(content), texts: textsOf(content) };
}

function structure({ id, version, phase, module, duties }: Script): OwnMethod {
  return {
    id,
    version,
    phases: phase.map(({ minutes, ...rest }) => ({ ...bare(rest), seconds: minutes * MINUTE })),
    ...(module ? { modules: module.map(bare) } : {}),
    ...(duties ? { duties } : {}),
  };
}

function textsOf(file: Script): OwnTexts {
  const spoken = LANGUAGES.filter((language) => file[language]);
  return Object.fromEntries(spoken.map((language) => [language, inOne(file, language)]));
}

function inOne(file: Script, language: Language): MethodTexts {
  const titles = { name: "", summary: "", origin: "", minutes: "", fits: "", unfit: "", ...file[language] };
  const phases = file.phase.map((phase) => [phase.key, phaseTexts(phase, language)]);
  const modules = file.module?.map((module) => [module.key, moduleTexts(module, language)]) ?? [];
  return { ...titles, lead: titles.lead ?? [], phases: Object.fromEntries(phases), modules: Object.fromEntries(modules) };
}

function phaseTexts(phase: ScriptPhase, language: Language): PhaseTexts {
  const { decks = {}, ...said } = phase[language] as PhaseTextsAsked; // a file without flaws speaks each of its languages
  const told = Object.entries(decks).map(([key, deck]) => [key, { ...WRITTEN, ...deck }]);
  return { ...(said as PhaseTexts), ...missing(said), decks: Object.fromEntries(told) };
}

function moduleTexts(module: ScriptModule, language: Language): ModuleTexts {
  return { ...WRITTEN, ...(module[language] as ModuleTexts) };
}

// What may be left out of a file, and never of what a page reads.
function missing({ prompt = "", starters = [], stalls = [] }: PhaseTextsAsked) {
  return { prompt, starters, stalls };
}

const WRITTEN = { prompt: "", starters: [] };
