// Which cards are open, and the one that was taken away last, until another is.
import { signal } from "@preact/signals-core";
import { polite } from "../../announce.ts";
import { added, moved, removed } from "../../own/changing.ts";
import { copied, blankPhase, type DraftPhase } from "../../own/draft.ts";
import { change, own } from "../../own/editing.ts";
import { t } from "../../texts.ts";

/** By the keys of their phases or modules. */
export const opened = signal<ReadonlySet<string>>(new Set());
/** Null until a phase is taken away, and after it is put back. */
export const taken = signal<{ phase: DraftPhase; at: number } | null>(null);

export function toggle(key: string): void {
  const next = new Set(opened.peek());
  if (!next.delete(key)) next.add(key);
  opened.value = next;
}

export function addPhase(): void {
  const phases = own.peek()?.phase ?? [];
  const made = blankPhase(phases);
  change((draft) => ({ ...draft, phase: [...draft.phase, made] }));
  show(made.key);
}

export function copyPhase(at: number): void {
  const phases = own.peek()?.phase ?? [];
  const phase = phases[at];
  if (!phase) return;
  const made = copied(phase, phases);
  change((draft) => ({ ...draft, phase: added(draft.phase, at + 1, made) }));
  show(made.key);
}

export function takePhase(at: number): void {
  const phase = own.peek()?.phase[at];
  if (!phase) return;
  taken.value = { phase, at };
  change((draft) => ({ ...draft, phase: removed(draft.phase, at) }));
  focusSoon("untake");
}

export function putBack(): void {
  const last = taken.peek();
  if (!last) return;
  taken.value = null;
  change((draft) => ({ ...draft, phase: added(draft.phase, last.at, last.phase) }));
  focusSoon(`${last.phase.key}-head`);
}

/** `with`: the element that keeps the focus, or at the end of the row its fellow. */
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
