// What a patch leaves alone stays the same object, so that only what changed is drawn anew.
import assert from "node:assert/strict";
import { test } from "node:test";
import { merge } from "../src/line/patch.ts";

test("What a patch does not touch stays the same object.", () => {
  const view = { people: { p1: { name: "a" }, p2: { name: "b" } }, order: ["p1", "p2"], agenda: { order: [] } };
  const next = merge(view, { people: { p2: { name: "c" } } }) as typeof view;
  assert.equal(next.agenda, view.agenda);
  assert.equal(next.order, view.order);
  assert.equal(next.people.p1, view.people.p1);
  assert.notEqual(next.people, view.people);
  assert.deepEqual(view.people.p2, { name: "b" }, "and the view before is as it was");
});
