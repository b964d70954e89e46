// Who comes when in a round.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inOrder, type Known } from "../../src/activities/round/orders.ts";

const PEOPLE = ["p1", "p2", "p3", "p4"];
const known: Known = { remote: (id) => id === "p3", heard: (id) => ({ p1: 30, p2: 10, p3: 30, p4: 0 })[id] ?? 0, dice: () => 0 };

test("By seat everyone comes in the order of the seats.", () => {
  assert.deepEqual(inOrder("seat", PEOPLE, known), PEOPLE);
});

test("Whoever takes part from elsewhere comes first, the others by seat.", () => {
  assert.deepEqual(inOrder("remote-first", PEOPLE, known), ["p3", "p1", "p2", "p4"]);
});

test("Whoever was heard least comes first; of those heard as long, who sits first.", () => {
  assert.deepEqual(inOrder("least-heard", PEOPLE, known), ["p4", "p2", "p1", "p3"]);
});

test("By chance each person comes once, and each order can come.", () => {
  const found = new Set<string>();
  for (let a = 0; a < 3; a++) for (let b = 0; b < 2; b++) {
    const rolls = [a, b, 0];
    const order = inOrder("random", PEOPLE.slice(1), { ...known, dice: () => rolls.shift() ?? 0 });
    assert.deepEqual(order.toSorted(), PEOPLE.slice(1));
    found.add(order.join());
  }
  assert.equal(found.size, 6);
});
