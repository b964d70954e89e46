// What is being written about the case on this page: its story, a wording of the key question, an offer.
import { randomName } from "../../bytes.ts";
import { draft } from "../../keep.ts";
import { command, group, read, write } from "../../session.ts";
import type { Code } from "../../protocol.ts";

export const STORY = "case.story";
export const WORDING = "case.wording";
export const OFFER = "case.offer";

/** The story as it was told; "" before. */
export const toldStory = (): string => {
  const sealed = group.value?.case.story;
  return sealed ? read(sealed, "case", "", "story") : "";
};

export const tellCase = (): Promise<Code | null> =>
  command({ t: "tell_case", story: write(draft(STORY).value.trim(), "case", "", "story") }, STORY);

export function wordQuestion(): Promise<Code | null> {
  const id = randomName(12);
  return command({ t: "word_question", id, text: write(draft(WORDING).value.trim(), "wording", id, "text") }, WORDING);
}

export function offerWording(): Promise<Code | null> {
  const id = randomName(12);
  return command({ t: "offer_wording", id, text: write(draft(OFFER).value.trim(), "offer", id, "text") }, OFFER);
}

/** Puts words into the case-bringer's field; what was typed there stays above them. */
export function takeOver(words: string): void {
  const typed = draft(WORDING).value.trim();
  draft(WORDING).value = typed && typed !== words ? `${typed}\n${words}` : words;
}
