// From the method that was made on this device to what can be chosen on the start page.
import { computed } from "@preact/signals-core";
import { OWN, ready } from "../../own/keeping.ts";
import { played } from "../../own/playing.ts";
import type { Script } from "../../protocol.ts";
import type { OfferedMethod } from "./methods.ts";

/** Null where none was made. */
export const ours = computed(() => ready.value && offered(ready.value));

function offered(file: Script): OfferedMethod | null {
  const { method, texts } = played(file);
  const [said] = Object.values(texts);
  if (!said) return null;
  const { level, smallest, largest, wants, needs = [] } = file;
  const phases = method.phases.map((phase) => ({ ...phase, name: said.phases[phase.key]?.name ?? phase.key }));
  return { id: OWN, name: said.name, summary: said.summary, level, smallest, largest, wants, needs, texts: said, phases };
}
