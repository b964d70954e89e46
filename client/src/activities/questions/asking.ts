// What is being asked on this page: a new question, or an own one that still waits and is being changed.
import { signal } from "@preact/signals-core";
import { randomName } from "../../bytes.ts";
import { clearDraft, draft } from "../../keep.ts";
import { activity, command, group, isBringer, observes, questionsNow, read, write } from "../../session.ts";
import type { Code } from "../../protocol.ts";

export const QUESTION = "question";
/** The field in which a waiting question is changed. */
export const changeField = (id: string): string => `question.${id}`;

/** The waiting question in its field; null when none is being changed. */
export const changing = signal<string | null>(null);

export const questionText = (id: string): string => {
  const question = questionsNow.value?.items[id] ?? group.value?.questions.items[id];
  return question ? read(question.text, "question", id, "text") : "";
};

/** Where the questions of before are called cold or warm, or answered, nobody asks new ones; the case-bringer where it is said. */
export function asks(): boolean {
  const { policy = "none" } = activity("questions") ?? {};
  return policy !== "none" && mayAsk();
}

/** Whether this participant may ask in this phase, or ask otherwise what waits. */
export const mayAsk = (): boolean => !observes.value && (activity("questions")?.bringer === true || !isBringer.value);

export const ask = (): Promise<Code | null> => put(randomName(12), QUESTION);

export function change(id: string): void {
  draft(changeField(id)).value ||= questionText(id);
  changing.value = id;
}

export function leaveAsWas(id: string): void {
  clearDraft(changeField(id));
  changing.value = null;
}

export async function keepChange(id: string): Promise<Code | null> {
  const refused = await put(id, changeField(id));
  if (refused === null) changing.value = null;
  return refused;
}

const put = (id: string, field: string): Promise<Code | null> =>
  command({ t: "ask", id, text: write(draft(field).value.trim(), "question", id, "text") }, field);
