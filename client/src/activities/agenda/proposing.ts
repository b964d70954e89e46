// What is being proposed on this page: an own case, new or changed, as drafts.
import { signal } from "@preact/signals";
import { draft } from "../../keep.ts";
import { randomName } from "../../bytes.ts";
import { command, group, me, read, write } from "../../session.ts";
import type { Code } from "../../protocol.ts";

export const TITLE = "proposal.title";
export const LINE = "proposal.line";

/** The id of the proposal in the form; "new" for a new one; null while the form is closed. */
export const proposing = signal<string | null>(null);

/** The own proposals, in the order in which they came. */
export const ownProposals = (): string[] => {
  const agenda = group.value?.agenda;
  return agenda?.order.filter((id) => agenda.proposals[id]?.by === me.value) ?? [];
};

export function openForm(id: string): void {
  const proposal = group.value?.agenda.proposals[id];
  if (proposal) {
    draft(TITLE).value = read(proposal.title, "proposal", id, "title");
    draft(LINE).value = read(proposal.line, "proposal", id, "line");
  }
  proposing.value = id;
}

/** Puts what stands in the form on the agenda. */
export async function propose(): Promise<Code | null> {
  const id = proposing.value === null || proposing.value === "new" ? randomName(12) : proposing.value;
  const title = write(draft(TITLE).value.trim(), "proposal", id, "title");
  const line = write(draft(LINE).value.trim(), "proposal", id, "line");
  const refused = await command({ t: "propose", id, title, line }, TITLE, LINE);
  if (refused === null) proposing.value = null;
  return refused;
}
