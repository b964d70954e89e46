// What everyone has about the case: its story as it was told, and offering a wording of the key question.
import { randomName } from "../../bytes.ts";
import { draft } from "../../keep.ts";
import { command, group, read, write } from "../../session.ts";
import type { Code } from "../../protocol.ts";

export const OFFER = "case.offer";

/** The story as it was told; "" before. */
export const toldStory = (): string => {
  const sealed = group.value?.case.story;
  return sealed ? read(sealed, "case", "", "story") : "";
};

export function offerWording(): Promise<Code | null> {
  const id = randomName(12);
  return command({ t: "offer_wording", id, text: write(draft(OFFER).value.trim(), "offer", id, "text") }, OFFER);
}
