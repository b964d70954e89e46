// The own place in the queue, and the question that waits for a rating.
import { signal } from "@preact/signals-core";
import { activity, group, isBringer, me, visit } from "../../session.ts";

/** The own first place in the queue, counted from 1; 0 when no own question waits. */
export const ownPlace = (): number => {
  const questions = group.value?.questions;
  return (questions?.queue.findIndex((id) => questions.items[id]?.by === me.value) ?? -1) + 1;
};

/** Questions that the case-bringer rates later. */
const later = signal<readonly string[]>([]);
export const rateLater = (id: string): void => {
  later.value = [...later.value, id];
};

/** The question that the case-bringer is asked to rate now: first the one with the floor. */
export function toRate(): string | undefined {
  const questions = group.value?.questions;
  if (!questions || !isBringer.value || !activity("questions")?.rated) return undefined;
  const here = (id: string) => questions.items[id]?.phase === visit.value?.phase && !later.value.includes(id);
  if (questions.floor) return here(questions.floor) ? questions.floor : undefined;
  return questions.settled.find((id) => here(id) && questions.items[id]?.status === "answered" && !questions.items[id]?.rating);
}
