// A proposal in the words of whoever wrote it.
import { group, read } from "../../session.ts";

/** Title and line of a proposal, as its writer put them. */
export function ProposalWords({ id }: { id: string }) {
  const proposal = group.value?.agenda.proposals[id];
  if (!proposal) return null;
  return (
    <>
      <span class="said title">{read(proposal.title, "proposal", id, "title")}</span>
      <span class="said line">{read(proposal.line, "proposal", id, "line")}</span>
    </>
  );
}
