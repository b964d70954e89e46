// From /api/methods to what can be chosen on the start page, in the language of the device.
import { effect, signal } from "@preact/signals-core";
import { language } from "../../texts.ts";

export interface OfferedMethod {
  id: string;
  name: string;
  summary: string;
  smallest: number;
  largest: number;
  phases: { key: string; name: string; seconds: number }[];
}

/** As the server tells it: the structure, and the texts of one language. */
interface Told {
  method: { id: string; phases: { key: string; seconds: number }[] };
  smallest: number;
  largest: number;
  texts: { name: string; summary: string; phases: Record<string, { name: string }> };
}

/** Undefined until they came; the longest first. */
export const methods = signal<OfferedMethod[] | undefined>(undefined);
export const methodsFailed = signal(false);

/** Fetches them now and after each change of language; answers how to stop. */
export function followLanguage(): () => void {
  return effect(() => void fetchMethods(language.value));
}

export async function fetchMethods(wanted: string): Promise<void> {
  methodsFailed.value = false;
  try {
    const answer = await fetch(`/api/methods?language=${wanted}`);
    const offered = ((await answer.json()) as Told[]).map(offer);
    if (language.peek() === wanted) methods.value = offered.toSorted((a, b) => total(b) - total(a));
  } catch {
    methodsFailed.value = true;
  }
}

/** Planned seconds of the whole method. */
export function total({ phases }: OfferedMethod): number {
  return phases.reduce((sum, phase) => sum + phase.seconds, 0);
}

function offer({ method, smallest, largest, texts }: Told): OfferedMethod {
  const phases = method.phases.map(({ key, seconds }) => ({ key, seconds, name: texts.phases[key]?.name ?? key }));
  return { id: method.id, name: texts.name, summary: texts.summary, smallest, largest, phases };
}
