// What the phases of a session say: by the version of the method that it began with, on a node that may be older.
import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { setImmediate as settled } from "node:timers/promises";
import { group } from "../../src/line/state.ts";
import type { GroupView } from "../../src/protocol.ts";
import { language } from "../../src/words/language.ts";
import { followMethod, methodTexts, phaseTexts } from "../../src/words/method.ts";

const TODAY = "/api/methods/four/en";
const asked: string[] = [];
let node: Record<string, object> = {}; // what it tells, by address; an address that it does not have is 404
let down = false;

mock.method(globalThis, "fetch", async (address: string) => {
  asked.push(address);
  if (down) throw new TypeError("no line");
  const found = node[address];
  return Response.json(found ?? { code: "unknown_method" }, { status: found ? 200 : 404 });
});
language.value = "en";
followMethod();

function named(name: string, ...keys: string[]): object {
  return { name, phases: Object.fromEntries(keys.map((key) => [key, { name: `${name}: ${key}` }])), modules: {} };
}

/** A view of a session by that version; the phases are those of its log. */
async function sessionOf(method: string, version: number): Promise<void> {
  group.value = { session: { method, version }, phases: [{ key: "case" }, { key: "advice" }] } as unknown as GroupView;
  await settled();
}

async function pass(ms: number): Promise<void> {
  mock.timers.tick(ms);
  await settled();
}

beforeEach(() => mock.timers.enable({ apis: ["setTimeout"] }));
afterEach(() => {
  group.value = null;
  methodTexts.value = null;
  node = {};
  asked.length = 0;
  down = false;
  mock.timers.reset();
});

test("[METH24] The page asks for the texts of the version that its session began with.", async () => {
  node = { [`${TODAY}?version=1`]: named("then", "case"), [TODAY]: named("today", "case") };
  await sessionOf("four", 1);
  assert.deepEqual([asked, phaseTexts("case")?.name], [[`${TODAY}?version=1`], "then: case"]);
  await pass(60_000);
  assert.equal(asked.length, 1);
});

test("[METH25] On a node that does not have the version the phases say what they say today; a new one says nothing.", async () => {
  node = { [TODAY]: named("today", "case", "gone") };
  await sessionOf("four", 2);
  assert.equal(phaseTexts("case")?.name, "today: case");
  assert.equal(phaseTexts("advice"), null);
});

test("[METH25] Once a node has the version, its texts come.", async () => {
  node = { [TODAY]: named("today", "case") };
  await sessionOf("four", 2);
  node[`${TODAY}?version=2`] = named("new", "case", "advice");
  await pass(29_999);
  assert.equal(phaseTexts("case")?.name, "today: case");
  await pass(1);
  assert.equal(phaseTexts("advice")?.name, "new: advice");
  await pass(60_000);
  assert.equal(asked.length, 3);
});

test("[METH25] Where the line is down, or the node has no such method at all, the page asks again soon.", async () => {
  down = true;
  await sessionOf("four", 1);
  assert.equal(methodTexts.value, null);
  down = false;
  await pass(1500);
  assert.equal(methodTexts.value, null);
  node = { [`${TODAY}?version=1`]: named("then", "case") };
  await pass(1500);
  assert.equal(phaseTexts("case")?.name, "then: case");
});

test("[METH25] Texts of a session that was left meanwhile are not shown.", async () => {
  node = { [TODAY]: named("today", "case"), "/api/methods/five/en?version=1": named("five", "case") };
  await sessionOf("four", 2);
  await sessionOf("five", 1);
  node[`${TODAY}?version=2`] = named("new", "case");
  await pass(30_000);
  assert.equal(phaseTexts("case")?.name, "five: case");
});
