// The action that is being noted on this page, new or changed, as drafts.
import { signal } from "@preact/signals-core";
import { randomName } from "../../bytes.ts";
import { draft } from "../../keep.ts";
import { command, group, me, read, write } from "../../session.ts";
import type { Code } from "../../protocol.ts";

/** The id of the action in the form; null for a new one. */
export const changing = signal<string | null>(null);

/** The fields of the form, for each action its own: changing one leaves a new one half typed. */
export const fieldOf = (part: "text" | "when"): string => `action.${changing.value ?? "new"}.${part}`;

/** The actions of me, or of the others, in the order in which they came. */
export const actionsOf = (mine: boolean): string[] => {
  const actions = group.value?.actions;
  return actions?.order.filter((id) => (actions.items[id]?.by === me.value) === mine) ?? [];
};

export const passed = (): boolean => group.value?.actions.passed.includes(me.value) ?? false;

export const actionText = (id: string, field: "text" | "when"): string => {
  const sealed = group.value?.actions.items[id]?.[field];
  return sealed ? read(sealed, "action", id, field) : "";
};

export function change(id: string): void {
  changing.value = id;
  for (const part of ["text", "when"] as const) draft(fieldOf(part)).value ||= actionText(id, part);
}

export async function note(): Promise<Code | null> {
  const id = changing.value ?? randomName(12);
  const [what, when] = [fieldOf("text"), fieldOf("when")];
  const text = write(draft(what).value.trim(), "action", id, "text");
  const day = draft(when).value.trim();
  const refused = await command({ t: "note_action", id, text, ...(day && { when: write(day, "action", id, "when") }) }, what, when);
  if (refused === null) changing.value = null;
  return refused;
}
