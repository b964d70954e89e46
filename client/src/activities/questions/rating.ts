// The question that waits for the case-bringer's rating.
import { signal } from "@preact/signals-core";
import { activity, isBringer, questionsNow, visit } from "../../session.ts";

/** Questions that the case-bringer rates later. */
const later = signal<readonly string[]>([]);
export const rateLater = (id: string): void => {
  later.value = [...later.value, id];
};

/** Whether the phase answers only what the case-bringer calls warm. */
const onlyWarm = (): boolean => activity("questions")?.answered === "warm";

/** The question that the case-bringer is asked to rate now: first the one with the floor. */
export function toRate(): string | undefined {
  const questions = questionsNow.value;
  if (!questions || !isBringer.value || !activity("questions")?.rated) return undefined;
  const here = (id: string) => questions.items[id]?.phase === visit.value?.phase && !later.value.includes(id);
  if (questions.floor) return here(questions.floor) ? questions.floor : undefined;
  // Where only warm ones are answered all are rated beforehand, in their order.
  if (onlyWarm()) return questions.queue.find((id) => !later.value.includes(id) && !questions.items[id]?.rating);
  return questions.settled.find((id) => here(id) && questions.items[id]?.status === "answered" && !questions.items[id]?.rating);
}
