// What is done with cards as a whole: opened, added, copied, moved, taken away and put back, with the focus led along.
import { signal } from "@preact/signals-core";
import { polite } from "../../announce.ts";
import { added, moved, removed } from "../../own/changing.ts";
import { blankPhase, copied, type DraftModule, type DraftPhase } from "../../own/draft.ts";
import { beside, change, own, taken } from "../../own/editing.ts";
import { t } from "../../texts.ts";

/** By the keys of their phases or modules. */
export const opened = signal<ReadonlySet<string>>(new Set());

export function toggle(key: string): void {
  const next = new Set(opened.peek());
  if (!next.delete(key)) next.add(key);
  opened.value = next;
}

export function addPhase(): void {
  const made = blankPhase(beside("phase"));
  change((draft) => ({ ...draft, phase: [...draft.phase, made] }));
  show(made.key);
}

export function copyPhase(at: number): void {
  const phase = own.peek()?.phase[at];
  if (!phase) return;
  const made = copied(phase, beside("phase"));
  change((draft) => ({ ...draft, phase: added(draft.phase, at + 1, made) }));
  show(made.key);
}

export function take(row: "phase" | "module", at: number): void {
  const it = own.peek()?.[row][at];
  if (!it) return;
  taken.value = { row, it, at } as typeof taken.value;
  change((draft) => ({ ...draft, [row]: removed<DraftPhase | DraftModule>(draft[row], at) }));
  focusSoon("untake");
}

export function putBack(): void {
  const last = taken.peek();
  if (!last) return;
  const { row, it, at } = last;
  taken.value = null;
  change((draft) => ({ ...draft, [row]: added<DraftPhase | DraftModule>(draft[row], at, it) }));
  focusSoon(`${it.key}-head`);
}

/** `focus`: the button that keeps the focus, and its fellow, which takes it at the end of the row. */
export function movePhase(from: number, to: number, ...focus: string[]): void {
  const phase = own.peek()?.phase[from];
  if (!phase) return;
  change((draft) => ({ ...draft, phase: moved(draft.phase, from, to) }));
  polite(t("own.moved", { name: phase.texts.name, n: to + 1, of: own.peek()?.phase.length ?? 0 }));
  if (focus.length > 0) focusSoon(...focus);
}

function show(key: string): void {
  opened.value = new Set([...opened.peek(), key]);
  focusSoon(`${key}-name`);
}

/** After the drawing: the first of these that is there. */
function focusSoon(...ids: string[]): void {
  requestAnimationFrame(() => {
    const there = ids.map((id) => document.getElementById(id)).find((one) => one !== null);
    const control = there?.matches("button") ? there : there?.querySelector<HTMLElement>("button, input, textarea");
    control?.focus();
  });
}
