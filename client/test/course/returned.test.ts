// What sub-groups bring back to the circle: of the lap that is played, nothing of the one before it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { brought } from "../../src/activities/subgroups/sitting.ts";
import type { GroupView } from "../../src/protocol.ts";

const PAIRS = 1;
const view = {
  phases: [{ key: "agenda", activities: [] }, { key: "pairs", activities: [] }, { key: "all", activities: [] }, { key: "after", activities: [] }],
  subgroups: { order: [], together: { "s2.1": ["p1", "p2"], "s4.1": ["p1", "p2"], "s10.1": ["p1", "p2"] } },
  questions: { items: { first: { subgroup: "s2.1", phase: PAIRS }, now: { subgroup: "s4.1", phase: PAIRS }, stepped: { subgroup: "s10.1", phase: PAIRS } } },
  piles: [],
  decks: {},
} as unknown as GroupView;
const keys = (part: object): string[] => brought({ ...view, ...part } as GroupView).map(({ key }) => key);

test("In the second lap of a block the circle sees what was brought in it, after a step back and on too", () => {
  assert.deepEqual(keys({ visit: { phase: 2 }, lap: { n: 2, since: 4 } }), ["s4.1", "s10.1"]);
});

test("Where nothing is played again, and after a block, every sub-group of the phase before has brought its own", () => {
  assert.deepEqual(keys({ visit: { phase: 2 } }), ["s2.1", "s4.1", "s10.1"]);
});

test("While the circle is parted, and two phases later, nothing is brought", () => {
  assert.deepEqual(keys({ visit: { phase: 2 }, subgroups: { ...view.subgroups, order: ["s10.1"] } }), []);
  assert.deepEqual(keys({ visit: { phase: 3 } }), []);
});
