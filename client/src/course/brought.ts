// From the view to whether each brought a case in turn and that is past: judged as the server does, block by block.
import type { GroupView } from "../protocol.ts";

/** After such a block, or closed in it; before one begins nobody has brought anything. */
export function hasAllBrought({ bringer, phases, session, visit }: GroupView): boolean {
  if (bringer !== undefined) return false;
  const begun = (key: string) => phases.some((one) => one.key === key && one.spent !== undefined);
  return phases.some(({ repeat }, last) =>
    repeat?.brings === true && (session.stage === "closed" ? begun(repeat.first) : (visit?.phase ?? 0) > last));
}
