// How the case ended: as it was told, and telling it.
import { draft } from "../keep.ts";
import type { Code } from "../protocol.ts";
import { command, group, read, write } from "../session.ts";

export const OUTCOME = "case.outcome";
const OUTCOME_ID = "outcome"; // sealed as a second story, which has this id

/** "" before it is told. */
export const toldOutcome = (): string => {
  const sealed = group.value?.case.outcome;
  return sealed ? read(sealed, "case", OUTCOME_ID, "story") : "";
};

/** Whether some phase has the outcome told. */
export const endsLater = (): boolean =>
  group.value?.phases.some(({ activities }) => activities.some((one) => one.t === "case" && one.outcome)) ?? false;

export const tellOutcome = (): Promise<Code | null> =>
  command({ t: "tell_outcome", outcome: write(draft(OUTCOME).value.trim(), "case", OUTCOME_ID, "story") }, OUTCOME);
