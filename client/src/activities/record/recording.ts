// The line that is being written on this page, new or changed, as a draft; and who writes the record now.
import { signal } from "@preact/signals-core";
import { randomName } from "../../bytes.ts";
import { draft } from "../../keep.ts";
import type { Code } from "../../protocol.ts";
import { activity, command, group, isChair, me, read, visit, write } from "../../session.ts";

/** The id of the line in the field; null for a new one. */
export const changing = signal<string | null>(null);

/** For each line a field of its own: changing one leaves a new one half typed. */
export const fieldNow = (): string => `line.${changing.value ?? "new"}`;

export const lineText = (id: string): string => read(group.value?.record.lines[id]?.text ?? "", "line", id, "text");

/** The scribe; where there is none, whoever leads, or anyone where nobody does. */
export function mayRecord(): boolean {
  const scribe = group.value?.duties?.held["scribe"];
  const running = activity("record") !== undefined && group.value?.session.stage === "running";
  return running && (scribe ? scribe === me.value : isChair.value || visit.value?.chair === undefined);
}

export function change(id: string): void {
  changing.value = id;
  draft(fieldNow()).value ||= lineText(id);
}

/** Puts what stands in the field into the record. */
export async function record(): Promise<Code | null> {
  const id = changing.value ?? randomName(12);
  const field = fieldNow();
  const refused = await command({ t: "write_line", id, text: write(draft(field).value.trim(), "line", id, "text") }, field);
  if (refused === null) changing.value = null;
  return refused;
}
