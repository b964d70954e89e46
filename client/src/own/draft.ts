// A method while it is made: in one language, its texts beside its structure, as the page shows them.
import type { Language, MethodTexts, ModuleTextsAsked, PhaseTextsAsked, Script, ScriptModule, ScriptPhase, Titles, ToldMethod } from "../protocol.ts";

export type DraftPhase = Omit<ScriptPhase, Language> & { texts: PhaseTextsAsked };
export type DraftModule = Omit<ScriptModule, Language> & { texts: ModuleTextsAsked };
export type Draft = Omit<Script, Language | "phase" | "module" | "$schema"> & {
  language: Language;
  texts: Titles;
  phase: DraftPhase[];
  module: DraftModule[];
};

const MINUTE = 60; // seconds
const NO_TITLES: Titles = { name: "", summary: "", origin: "", minutes: "", fits: "", unfit: "" };
const NO_TEXTS: PhaseTextsAsked = { name: "", purpose: "", say: "", group: "", bringer: "", facilitator: "", manner: "" };

/** A method of one phase that says nothing yet. */
export function blank(language: Language): Draft {
  return {
    id: "own",
    version: 1,
    level: "beginner",
    smallest: 3,
    largest: 10,
    wants: ["solution"],
    language,
    texts: NO_TITLES,
    phase: [blankPhase([])],
    module: [],
  };
}

export function blankPhase(beside: readonly { key: string }[]): DraftPhase {
  return { key: unused("p", beside), minutes: 10, bringer: "takes-part", group: "talks", activities: [], texts: NO_TEXTS };
}

export function blankModule(beside: readonly { key: string }[]): DraftModule {
  return { key: unused("m", beside), activities: [], texts: { name: "", aim: "", group: "" } };
}

/** The same under a key of its own, to stand beside it; a phase that alone is played again does so as its own block. */
export function copied(it: DraftPhase, beside: readonly { key: string }[]): DraftPhase {
  const key = unused("p", beside);
  return { ...it, key, ...(it.repeat?.first === it.key ? { repeat: { ...it.repeat, first: key } } : {}) };
}

/** The letter with the first number that nothing there has. */
export function unused(letter: string, beside: readonly { key: string }[]): string {
  const taken = new Set(beside.map(({ key }) => key));
  let n = 1;
  while (taken.has(`${letter}${n}`)) n += 1;
  return `${letter}${n}`;
}

/** A method of the library, to be made one's own. */
export function fromLibrary({ method, texts, ...facts }: ToldMethod, language: Language): Draft {
  const { level, smallest, largest, wants, needs } = facts;
  return {
    id: "own",
    version: 1,
    level,
    smallest,
    largest,
    wants,
    needs,
    duties: method.duties,
    language,
    texts: titles(texts),
    phase: method.phases.map(({ seconds, ...phase }) => ({
      ...phase,
      minutes: Math.max(1, Math.round(seconds / MINUTE)),
      texts: texts.phases[phase.key] ?? NO_TEXTS,
    })),
    module: method.modules.map((module) => ({ ...module, texts: texts.modules[module.key] ?? { name: "", aim: "", group: "" } })),
  };
}

function titles({ phases: _phases, modules: _modules, ...said }: MethodTexts): Titles {
  return said;
}
