// Whether each brought a case in turn, and that is past.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hasAllBrought } from "../../src/course/brought.ts";
import type { GroupView } from "../../src/protocol.ts";

const repeat = { first: "case", per: "person", most: 10, brings: true };
const keys = ["agenda", "case", "advice", "actions"];

/** In the phase `at`, after those in `left`. */
function view(at: number, left: string[], more: object = {}): GroupView {
  const phases = keys.map((key) => ({ key, ...(key === "advice" && { repeat }), ...(left.includes(key) && { spent: 0 }) }));
  return { session: { stage: "running" }, phases, visit: { phase: at }, ...more } as unknown as GroupView;
}

test("[LAP20] Nobody has brought a case before such a block begins, nor while it lasts.", () => {
  assert.equal(hasAllBrought({ ...view(0, []), visit: undefined } as unknown as GroupView), false);
  assert.equal(hasAllBrought(view(0, [])), false);
  assert.equal(hasAllBrought(view(2, ["agenda", "case"])), false, "whose lap it was is gone");
});

test("[LAP20] All have after it, and once the session was closed in it; closed before it, nobody has.", () => {
  const closed = { session: { stage: "closed" } };
  assert.equal(hasAllBrought(view(3, ["agenda", "case", "advice"])), true);
  assert.equal(hasAllBrought(view(1, ["agenda", "case"], closed)), true);
  assert.equal(hasAllBrought(view(0, ["agenda"], closed)), false);
  assert.equal(hasAllBrought(view(3, keys, { bringer: "p2" })), false);
});
