// What is being proposed on this page: an own case, new or changed, as drafts.
import { signal } from "@preact/signals-core";
import { draft } from "../../keep.ts";
import { randomName } from "../../bytes.ts";
import { command, group, me, read, write } from "../../session.ts";
import type { Code } from "../../protocol.ts";

/** The id of the proposal in the form; "new" for a new one; null while the form is closed. */
export const proposing = signal<string | null>(null);

/** The fields of the form, for each proposal its own: changing one leaves what was half typed for another. */
export const fieldOf = (part: "title" | "line"): string => `proposal.${proposing.value ?? "new"}.${part}`;

/** The own proposals, in the order in which they came. */
export const ownProposals = (): string[] => {
  const agenda = group.value?.agenda;
  return agenda?.order.filter((id) => agenda.proposals[id]?.by === me.value) ?? [];
};

export function openForm(id: string): void {
  const proposal = group.value?.agenda.proposals[id];
  proposing.value = id;
  for (const part of ["title", "line"] as const) {
    if (proposal) draft(fieldOf(part)).value ||= read(proposal[part], "proposal", id, part);
  }
}

/** After a reload: a case that was half typed stands in its form again. */
export function reopenForm(): void {
  if (draft("proposal.new.title").peek() || draft("proposal.new.line").peek()) proposing.value ??= "new";
}

/** Puts what stands in the form on the agenda. */
export async function propose(): Promise<Code | null> {
  const id = proposing.value === null || proposing.value === "new" ? randomName(12) : proposing.value;
  const [title, line] = [fieldOf("title"), fieldOf("line")];
  const sealed = (field: string, part: string) => write(draft(field).value.trim(), "proposal", id, part);
  const refused = await command({ t: "propose", id, title: sealed(title, "title"), line: sealed(line, "line") }, title, line);
  if (refused === null) proposing.value = null;
  return refused;
}
