// From /api/methods to what can be chosen on the start page, in the language of the device.
import { effect, signal } from "@preact/signals-core";
import { total, type Planned } from "../../course/plays.ts";
import type { PhaseAsked, ToldMethod } from "../../protocol.ts";
import { language, t } from "../../texts.ts";

export interface OfferedMethod extends Pick<ToldMethod, "level" | "smallest" | "largest" | "wants" | "needs" | "texts"> {
  id: string;
  name: string;
  summary: string;
  phases: (PhaseAsked & { name: string })[];
}

/** What is planned, and with how few people it can be. */
interface Circle {
  phases: readonly Planned[];
  smallest: number;
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
    if (language.peek() === wanted) methods.value = offered.toSorted((a, b) => rank(a) - rank(b) || lasting(a) - lasting(b));
  } catch {
    methodsFailed.value = true;
  }
}

/** How much experience it takes, from 0 on. */
export function rank({ level }: Pick<OfferedMethod, "level">): number {
  return LEVELS.indexOf(level);
}

/** Planned seconds of the whole method, for the smallest circle if nobody said how many there are. */
export function lasting({ phases, smallest }: Circle, people = smallest): number {
  return total(phases, people);
}

/** For how many people that is, and how much longer it takes with one more; "" where it is the same for all. */
export function reckoned(circle: Circle): string {
  const people = circle.smallest;
  const more = lasting(circle, people + 1) - lasting(circle);
  return more > 0 ? t("start.reckoned", { people, minutes: Math.round(more / 60) }) : "";
}

function offer({ method, texts, level, smallest, largest, wants, needs }: ToldMethod): OfferedMethod {
  const phases = method.phases.map((phase) => ({ ...phase, name: texts.phases[phase.key]?.name ?? phase.key }));
  return { id: method.id, name: texts.name, summary: texts.summary, level, smallest, largest, wants, needs, texts, phases };
}
