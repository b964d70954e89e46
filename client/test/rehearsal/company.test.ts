// The simulated people on lines in the hand of the test: how they take a seat, at which pace they do things, and when they rest.
import assert from "node:assert/strict";
import { test } from "node:test";
import { b64url } from "../../src/bytes.ts";
import { derive } from "../../src/cipher/derive.ts";
import { unb64url } from "../../src/seal.ts";
import type { Inbound } from "../../src/protocol.ts";
import { Company } from "../../src/rehearsal/company.ts";
import { NAMES, people } from "../../src/rehearsal/kept.ts";
import { Hand } from "../network.ts";
import { seated } from "./sitting.ts";

const TABLE = { session: "s", key: new Uint8Array(32), join: "token", lines: { "practice.ask.open": ["Why?"] } };
const ASKING = { t: "questions" as const, each: 1, rated: false, answered: "any" as const, policy: "open" as const, declines: false, bringer: false };
const settled = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** Three people, in a phase of questions; `sent`: the commands of each, pings left out. */
async function sitting() {
  const hand = new Hand();
  const seats = people(3, "Anna");
  const company = new Company({ seats, language: "en", from: "/" }, TABLE, hand);
  await settled();
  for (const wire of hand.wires) wire.open();
  const sent = () => hand.wires.map((wire) => wire.sent.flat().filter(({ t }) => t !== "ping"));
  const welcome = (n: number, at: number) => {
    const { view, own } = seated(`p${at + 2}`, [ASKING]);
    return { t: "welcome", view: { ...view, bringer: "p9", visit: { ...view.visit, n } }, own, seq: n, now: 0, here: [] };
  };
  const enter = (n: number) => hand.wires.forEach((wire, at) => wire.say(welcome(n, at)));
  const asked = () => sent().flat().filter((message) => message.t === "command" && message.do.t !== "join").length;
  const answer = async () => {
    const done = (message: Inbound) => (message.t === "command" ? [{ t: "done", ref: message.ref }] : []);
    for (const wire of hand.wires) wire.say(...wire.sent.flat().flatMap(done));
    await settled();
  };
  /** Time passes, and every line is heard to live. */
  const pass = (seconds: number) => {
    for (let left = seconds; left > 0; left -= 1) {
      for (const wire of hand.wires) wire.say({ t: "presence", here: [], screen: false });
      hand.pass(1_000);
    }
  };
  return { hand, company, seats, sent, enter, asked, answer, pass };
}

test("[REH1] Each comes by the join link, with a secret of their own, under a name that whoever leads does not have.", async () => {
  const { hand, company, seats, sent } = await sitting();
  assert.deepEqual(seats.map(({ name }) => name), ["Bram", "Chris", "Dewi"]);
  assert.deepEqual(people(7, "").map(({ name }) => name), [...NAMES]);
  assert.equal(new Set(seats.map(({ root }) => root)).size, 3);
  for (const [at, wire] of hand.wires.entries()) {
    const proof = b64url(derive(unb64url(seats[at]?.root ?? "") ?? new Uint8Array(), "seat"));
    assert.deepEqual(sent()[at], [{ t: "hello", v: 1, session: "s", who: { t: "seat", proof, token: "token" } }]);
    wire.say({ t: "welcome", view: { audience: "guest" }, seq: 1, now: 0, here: [] });
    const [, join] = sent()[at] ?? [];
    assert.ok(join?.t === "command" && join.do.t === "join" && join.do.agreed);
  }
  company.end();
});

test("[REH6] They take their time over what they write; hurried they take less, and at once hardly any.", async () => {
  const calm = await sitting();
  calm.enter(1);
  calm.pass(5);
  assert.equal(calm.asked(), 0);
  calm.pass(15);
  assert.equal(calm.asked(), 3);
  const hurried = await sitting();
  hurried.company.pace.value = "quick";
  await settled();
  hurried.enter(1);
  hurried.pass(3);
  assert.equal(hurried.asked(), 3);
  for (const { company } of [calm, hurried]) company.end();
});

test("[REH6] All at once holds for one phase, also for what somebody was thinking about; then they rest.", async () => {
  const { hand, company, enter, asked, answer } = await sitting();
  enter(1);
  hand.pass(1_000);
  assert.equal(company.still.value, null);
  company.rushed.value = 1;
  await settled();
  hand.pass(100);
  assert.equal(asked(), 3);
  for (let left = 3; left > 0; left -= 1) {
    await answer();
    hand.pass(100);
  }
  assert.equal(company.still.value, 1, "asked, and ready");
  enter(2);
  assert.equal(company.still.value, null);
  hand.pass(1_000);
  assert.equal(asked(), 6, "in the next phase they take their time again");
  company.end();
});

test("[REH6] Paused they do nothing, and go on where they were.", async () => {
  const { company, enter, asked, pass } = await sitting();
  enter(1);
  company.pace.value = "paused";
  await settled();
  pass(60);
  assert.equal(asked(), 0);
  company.pace.value = "calm";
  await settled();
  pass(20);
  assert.equal(asked(), 3);
  company.end();
});
