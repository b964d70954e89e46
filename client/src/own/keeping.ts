// The method of this device that sessions can be begun with: the file that was right when it was put here.
import { computed } from "@preact/signals-core";
import { draft } from "../keep.ts";
import type { Script } from "../protocol.ts";
import { limits, weigh } from "../seal.ts";
import { played } from "./playing.ts";

/** Its id on the start page, beside those of the library. */
export const OWN = "own";

const kept = draft("own-ready");

/** Null until one was put here. */
export const ready = computed(() => parsed(kept.value));

export function keep(file: Script): void {
  kept.value = JSON.stringify(file);
}

/** Whether its texts are more than a session seals. */
export function tooHeavy(file: Script): boolean {
  return weigh(JSON.stringify(played(file).texts)) > limits.method;
}

function parsed(text: string): Script | null {
  try {
    return text ? (JSON.parse(text) as Script) : null;
  } catch {
    return null;
  }
}
