// The action that is being noted on this page, new or changed, as drafts.
import { signal } from "@preact/signals";
import { randomName } from "../../bytes.ts";
import { draft } from "../../keep.ts";
import { command, group, me, read, write } from "../../session.ts";
import type { Code } from "../../protocol.ts";

export const WHAT = "action.text";
export const WHEN = "action.when";

/** The id of the action in the form; null for a new one. */
export const changing = signal<string | null>(null);

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
  draft(WHAT).value = actionText(id, "text");
  draft(WHEN).value = actionText(id, "when");
  changing.value = id;
}

export async function note(): Promise<Code | null> {
  const id = changing.value ?? randomName(12);
  const when = draft(WHEN).value.trim();
  const text = write(draft(WHAT).value.trim(), "action", id, "text");
  const refused = await command({ t: "note_action", id, text, ...(when && { when: write(when, "action", id, "when") }) }, WHAT, WHEN);
  if (refused === null) changing.value = null;
  return refused;
}
