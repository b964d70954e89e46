// Presses above one outcome: another button's is never lost, the same deed is not done twice.
import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as settled } from "node:timers/promises";
import { inTurn, oneDeed } from "../../src/parts/presses.ts";
import type { Code } from "../../src/protocol.ts";

/** Work whose answers the test gives. */
function asking() {
  const begun: string[] = [];
  const answers: ((code: Code | null) => void)[] = [];
  const work = (name: string) => () => {
    begun.push(name);
    return new Promise<Code | null>((answer) => answers.push(answer));
  };
  const answer = async (code: Code | null) => (await settled(), answers.shift()?.(code), settled());
  return { begun, work, answer };
}

test("A press made while another button's waits is done once that was answered.", async () => {
  const { begun, work, answer } = asking();
  const presses = inTurn();
  const [, park] = [presses.run(work("show")), presses.run(work("park"))];
  await answer(null);
  assert.deepEqual(begun, ["show", "park"]);
  assert.equal(presses.waiting.value, true);
  await answer(null);
  assert.equal(await park, true);
  assert.equal(presses.waiting.value, false);
});

test("Why one was refused is told, also when the one after it happened.", async () => {
  const { work, answer } = asking();
  const presses = inTurn();
  const both = [presses.run(work("show")), presses.run(work("park"))];
  await answer("not_now");
  await answer(null);
  assert.deepEqual(await Promise.all(both), [false, true]);
  assert.equal(presses.refused.value, "not_now");
});

test("A press that fails does not hold up those after it.", async () => {
  const presses = inTurn();
  await assert.rejects(presses.run(() => Promise.reject(new Error("no key"))));
  assert.equal(await presses.run(async () => null), true);
  assert.equal(presses.waiting.value, false);
});

test("One deed that is asked for twice while it waits is done once, and again after its answer.", async () => {
  const { begun, work, answer } = asking();
  const deed = oneDeed();
  const first = deed.run(work("send"));
  assert.equal(await deed.run(work("send")), false);
  await answer(null);
  assert.equal(await first, true);
  void deed.run(work("send"));
  await answer(null);
  assert.deepEqual(begun, ["send", "send"]);
});
