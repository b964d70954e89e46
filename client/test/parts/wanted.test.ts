// A switch shows what was pressed at once, and takes it back where it was refused.
import assert from "node:assert/strict";
import { test } from "node:test";
import { wanted } from "../../src/parts/wanted.ts";

/** A command whose answer the test gives. */
function asking() {
  let resolve: (happened: boolean) => void = () => {};
  const promise = new Promise<boolean>((answer) => (resolve = answer));
  return { promise, resolve };
}

test("What was pressed shows before it is answered, and what is so after.", async () => {
  const { shown, want } = wanted<boolean>();
  assert.equal(shown(false), false);
  const answer = asking();
  const pressed = want(true, answer.promise);
  assert.equal(shown(false), true);
  answer.resolve(false);
  await pressed;
  assert.equal(shown(false), false, "refused: it is taken back");
});

test("Pressed twice, the answer to the first press does not undo the second.", async () => {
  const { shown, want } = wanted<boolean>();
  const [on, off] = [asking(), asking()];
  const both = [want(true, on.promise), want(false, off.promise)];
  on.resolve(true);
  await both[0];
  assert.equal(shown(true), false);
  off.resolve(true);
  await both[1];
  assert.equal(shown(false), false);
});
