// What the case-bringer writes about the case: its story, and wordings of the key question.
import { randomName } from "../../bytes.ts";
import { draft } from "../../keep.ts";
import { command, write } from "../../session.ts";
import type { Code } from "../../protocol.ts";

export const STORY = "case.story";
export const WORDING = "case.wording";

export const tellCase = (): Promise<Code | null> =>
  command({ t: "tell_case", story: write(draft(STORY).value.trim(), "case", "", "story") }, STORY);

export function wordQuestion(): Promise<Code | null> {
  const id = randomName(12);
  return command({ t: "word_question", id, text: write(draft(WORDING).value.trim(), "wording", id, "text") }, WORDING);
}

/** Puts words into the case-bringer's field; what was typed there stays above them. */
export function takeOver(words: string): void {
  const typed = draft(WORDING).value.trim();
  draft(WORDING).value = typed && typed !== words ? `${typed}\n${words}` : words;
}
