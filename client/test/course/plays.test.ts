// How long a session takes in which a block is played for each person: before it, and at the desk.
import assert from "node:assert/strict";
import { test } from "node:test";
import { plays, total, whole, type Planned } from "../../src/course/plays.ts";
import { minutesLate, toGo } from "../../src/pages/desk/plan.ts";
import type { GroupView } from "../../src/protocol.ts";

const each = { first: "tell", per: "person", most: 4 } as const;
const phases: Planned[] = [
  { key: "agenda", seconds: 300 },
  { key: "tell", seconds: 120 },
  { key: "think", seconds: 600, repeat: each },
  { key: "end", seconds: 300, repeat: { first: "end", per: "round" } },
];

test("A block is planned once for each person, as often as the method lets it, and a round once", () => {
  assert.deepEqual(plays(phases, 3), [1, 3, 3, 1]);
  assert.deepEqual(plays(phases, 9), [1, 4, 4, 1]);
  assert.deepEqual(whole(phases, 3).map(({ seconds }) => seconds), [300, 360, 1800, 300]);
  assert.equal(total(phases, 3), 2760);
});

test("A block in a block is played as often as both say; without a number ten times at most", () => {
  const inner: Planned = { key: "in", seconds: 1, repeat: { first: "in", per: "person", most: 2 } };
  assert.deepEqual(plays([inner, { key: "out", seconds: 1, repeat: { first: "in", per: "person" } }], 20), [20, 10]);
});

const circle = { order: ["p1", "p2", "p3"], agenda: { proposals: {} } };
const desk = (phase: number, lap: object, part: object = {}) =>
  ({ ...circle, phases, visit: { phase, began: 0 }, lap, ...part }) as unknown as GroupView;

test("At the desk the laps that come are still to go, with the rest of this one and what comes after them", () => {
  assert.equal(toGo({ ...circle, phases } as unknown as GroupView, 0), 2760);
  assert.equal(toGo(desk(1, { n: 1 }), 120), 120 + 600 + 2 * 720 + 300);
  assert.equal(toGo(desk(2, { n: 3 }), 600), 600 + 300);
});

test("Laps that took their time make nothing late, in the block and after it", () => {
  const spent = [{ ...phases[0], spent: 300 }, { ...phases[1], spent: 360 }, { ...phases[2], spent: 1200 }, phases[3]];
  assert.equal(minutesLate(desk(2, { n: 3 }, { phases: spent }), 0, 600), 0);
  assert.equal(minutesLate(desk(2, { n: 3 }, { phases: spent }), 0, 720), 2);
  const after = [...spent.slice(0, 2), { ...phases[2], spent: 1800 }, phases[3]];
  assert.equal(minutesLate(desk(3, { n: 1 }, { phases: after }), 0, 300), 0);
});

test("Where each brings a case the laps are as many as have one, once anybody has", () => {
  const bringing = phases.map((phase) => (phase.repeat?.per === "person" ? { ...phase, repeat: { ...each, brings: true } } : phase));
  const proposals = { a: { by: "p1" }, b: { by: "p1" }, c: { by: "p2" } };
  assert.equal(toGo(desk(0, {}, { phases: bringing }), 0), 3 * 720 + 300);
  assert.equal(toGo(desk(0, {}, { phases: bringing, agenda: { proposals } }), 0), 2 * 720 + 300);
});
