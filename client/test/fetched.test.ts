// What few pages need is fetched once, whatever says meanwhile that it is wanted, and again where it did not come.
import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as settled } from "node:timers/promises";
import { signal } from "@preact/signals-core";
import { fetchWhen, until } from "../src/fetched.ts";

test("Nothing is fetched before it is wanted; wanted again while it is on its way, it is fetched once.", async () => {
  const wanted = signal<object | null>(null);
  const here = signal<string | null>(null);
  const answers: ((script: string) => void)[] = [];
  fetchWhen(() => wanted.value, here, () => new Promise((answer) => answers.push(answer)));
  assert.equal(answers.length, 0);
  wanted.value = {};
  wanted.value = {};
  assert.equal(answers.length, 1);
  answers[0]?.("parts");
  await settled();
  assert.equal(here.value, "parts");
  wanted.value = {};
  assert.equal(answers.length, 1);
});

test("What did not come is fetched again after a while.", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const here = signal<string | null>(null);
  let tries = 0;
  fetchWhen(() => true, here, async () => {
    tries += 1;
    if (tries === 1) throw new Error("the line is down");
    return "parts";
  });
  await settled();
  assert.equal(here.value, null);
  t.mock.timers.tick(2000);
  await settled();
  assert.deepEqual([tries, here.value], [2, "parts"]);
});

test("Who waits for something is told once it holds, and not again.", async () => {
  const here = signal(0);
  let told = 0;
  void until(() => here.value > 1).then(() => (told += 1));
  for (const value of [1, 2, 0, 3]) {
    here.value = value;
    await settled();
    assert.equal(told, value === 1 ? 0 : 1);
  }
});
