// From /api/methods to what can be chosen on the start page, in the language of the device.
import { effect, signal } from "@preact/signals-core";
import type { PhaseAsked, ToldMethod } from "../../protocol.ts";
import { language } from "../../texts.ts";

export interface OfferedMethod extends Pick<ToldMethod, "level" | "smallest" | "largest" | "wants" | "needs" | "texts"> {
  id: string;
  name: string;
  summary: string;
  phases: (PhaseAsked & { name: string })[];
}

/** Undefined until they came; the easiest to begin with first, then the shortest. */
export const methods = signal<OfferedMethod[] | undefined>(undefined);
export const methodsFailed = signal(false);

const LEVELS = ["beginner", "medium", "advanced"];

/** Fetches them now and after each change of language; answers how to stop. */
export function followLanguage(): () => void {
  return effect(() => void fetchMethods(language.value));
}

export async function fetchMethods(wanted: string): Promise<void> {
  methodsFailed.value = false;
  try {
    const answer = await fetch(`/api/methods?language=${wanted}`);
    const offered = ((await answer.json()) as ToldMethod[]).map(offer);
    if (language.peek() === wanted) methods.value = offered.toSorted((a, b) => rank(a) - rank(b) || total(a) - total(b));
  } catch {
    methodsFailed.value = true;
  }
}

/** How much experience it takes, from 0 on. */
export function rank({ level }: Pick<OfferedMethod, "level">): number {
  return LEVELS.indexOf(level);
}

/** Planned seconds of the whole method. */
export function total({ phases }: Pick<OfferedMethod, "phases">): number {
  return phases.reduce((sum, phase) => sum + phase.seconds, 0);
}

function offer({ method, texts, level, smallest, largest, wants, needs }: ToldMethod): OfferedMethod {
  const phases = method.phases.map((phase) => ({ ...phase, name: texts.phases[phase.key]?.name ?? phase.key }));
  return { id: method.id, name: texts.name, summary: texts.summary, level, smallest, largest, wants, needs, texts, phases };
}
