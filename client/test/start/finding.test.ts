// Which methods fit what a group has and wants.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fits, type Wish } from "../../src/pages/start/finding.ts";
import type { OfferedMethod } from "../../src/pages/start/methods.ts";

const anything: Wish = { minutes: null, people: null, level: null, want: null };
const phases = [600, 3000].map((seconds, n) => ({ key: `p${n}`, name: "", seconds }));
const method = { level: "medium", smallest: 4, largest: 8, wants: ["solution"], phases } as unknown as OfferedMethod;

const cases: [string, Partial<Wish>, boolean][] = [
  ["any wish", {}, true],
  ["its very time", { minutes: 60 }, true],
  ["less time", { minutes: 59 }, false],
  ["its smallest group", { people: 4 }, true],
  ["a smaller group", { people: 3 }, false],
  ["its largest group", { people: 8 }, true],
  ["a larger group", { people: 9 }, false],
  ["more experience than it takes", { level: "advanced" }, true],
  ["less experience than it takes", { level: "beginner" }, false],
  ["what it yields", { want: "solution" }, true],
  ["something else", { want: "self" }, false],
];

test("Finding a method: where it is played for each person, the time is that of the people there are", () => {
  const each = { ...method, phases: phases.map((phase) => ({ ...phase, repeat: { first: phase.key, per: "person" } })) } as OfferedMethod;
  assert.deepEqual([240, 239].map((minutes) => fits(each, { ...anything, minutes })), [true, false]);
  assert.deepEqual([300, 299].map((minutes) => fits(each, { ...anything, minutes, people: 5 })), [true, false]);
});

for (const [what, wish, fitting] of cases)
  test(`Finding a method: ${what} ${fitting ? "fits" : "does not fit"}`, () => {
    assert.equal(fits(method, { ...anything, ...wish }), fitting);
  });
