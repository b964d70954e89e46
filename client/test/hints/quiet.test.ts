// When a hint comes: in a pause or once the field was left, never between the two halves of a press.
import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";

// The page's own events; there before the module looks for them.
const page = new EventTarget();
Object.assign(globalThis, { addEventListener: page.addEventListener.bind(page) });
const { whenQuiet } = await import("../../src/hints/quiet.ts");

function writing(t: TestContext) {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const field = new EventTarget();
  const calls: string[] = [];
  const stop = whenQuiet(field, () => void calls.push("now"));
  return { field, calls, stop, pass: (ms: number) => t.mock.timers.tick(ms) };
}

test("[HINT4] A hint comes after a pause of 800 ms, once.", (t) => {
  const { calls, pass } = writing(t);
  pass(799);
  assert.deepEqual(calls, []);
  pass(1);
  pass(5000);
  assert.deepEqual(calls, ["now"]);
});

test("[HINT4] It comes sooner when the field was left, and not once more for that.", (t) => {
  const { field, calls, pass } = writing(t);
  field.dispatchEvent(new Event("blur"));
  pass(150);
  field.dispatchEvent(new Event("blur"));
  pass(5000);
  assert.deepEqual(calls, ["now"]);
});

test("[HINT4] It does not come while something is being pressed: what moved would be missed.", (t) => {
  const { calls, pass } = writing(t);
  pass(700);
  page.dispatchEvent(new Event("pointerdown"));
  pass(5000);
  assert.deepEqual(calls, []);
  page.dispatchEvent(new Event("pointerup"));
  pass(150);
  assert.deepEqual(calls, ["now"]);
});

test("[HINT4] The next letter takes back what has not come yet.", (t) => {
  const { calls, stop, pass } = writing(t);
  pass(799);
  stop();
  pass(5000);
  assert.deepEqual(calls, []);
});
