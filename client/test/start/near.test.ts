// Which methods stand first on the start page, and which behind them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { nearest } from "../../src/pages/start/near.ts";
import type { OfferedMethod } from "../../src/pages/start/methods.ts";

const methods = [..."abcdefg"].map((id) => ({ id }) as OfferedMethod);

function ids(count: number, before: string[]): [string, string] {
  const { first, more } = nearest(methods.slice(0, count), before);
  return [first.map(({ id }) => id).join(""), more.map(({ id }) => id).join("")];
}

const cases: [string, number, string[], [string, string]][] = [
  ["Of many methods the easiest four are at hand.", 7, [], ["abcd", "efg"]],
  ["Those led lately come before them, the latest first.", 7, ["f", "b"], ["fbac", "deg"]],
  ["What was led lately and fits no longer is not offered.", 4, ["f", "b"], ["bacd", ""]],
  ["One method alone is never hidden.", 5, [], ["abcde", ""]],
  ["A method that was asked for and led is there once.", 6, ["e", "e"], ["eabc", "df"]],
];

for (const [name, count, before, expected] of cases) test(name, () => assert.deepEqual(ids(count, before), expected));
