// The line to the server, with the network in the hand.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Line } from "../src/line/socket.ts";
import { Closing } from "../src/protocol.ts";
import { Diary, Hand, HELLO, WELCOME } from "./network.ts";

function started() {
  const hand = new Hand();
  const diary = new Diary();
  const line = new Line(hand, diary);
  hand.wire.open();
  return { hand, diary, line };
}

function live() {
  const all = started();
  all.hand.wire.say(WELCOME);
  return all;
}

test("A line says hello first, and nothing else before it is welcomed.", () => {
  const { hand, diary, line } = started();
  line.send([{ t: "ping", n: 9 }]);
  assert.deepEqual(hand.wire.sent, [[HELLO]]);
  assert.deepEqual(diary.lines, []);
  hand.wire.say(WELCOME);
  assert.deepEqual(diary.lines, ["up"]);
});

test("A lost line comes back at once, and then at intervals.", () => {
  const { hand, diary } = live();
  hand.wire.break(1006);
  assert.deepEqual(diary.lines, ["up", "lost"]);
  hand.pass(0);
  assert.equal(hand.wires.length, 2);
  hand.wire.break(1006);
  hand.pass(850);
  assert.equal(hand.wires.length, 2);
  hand.pass(100);
  assert.equal(hand.wires.length, 3);
});

test("A store that is away is not asked again at once.", () => {
  const { hand } = live();
  hand.wire.break(Closing.STORE_AWAY);
  hand.pass(299);
  assert.equal(hand.wires.length, 1);
  hand.pass(2000);
  assert.equal(hand.wires.length, 2);
});

test("A line that was closed for good stays closed, whatever wakes it.", () => {
  for (const code of [Closing.GONE, Closing.REFUSED, Closing.MALFORMED]) {
    const { hand, diary, line } = live();
    hand.wire.break(code);
    line.wake();
    hand.pass(60_000);
    assert.equal(hand.wires.length, 1);
    assert.deepEqual(diary.lines, ["up", `closed ${code}`]);
  }
});

test("A dead line is noticed within eight seconds though nobody closed it.", () => {
  const { hand, diary } = live();
  hand.pass(8000);
  assert.ok(diary.lines.includes("lost"));
  assert.ok(hand.wires[0]?.closed);
});

test("A line that answers its pings lives, and tells the time.", () => {
  const { hand, diary } = live();
  for (let beats = 0; beats < 10; beats++) {
    hand.pass(2500);
    const ping = hand.wire.sent.at(-1)?.[0];
    if (ping?.t === "ping") hand.wire.say({ t: "pong", n: ping.n, now: 99 });
  }
  assert.deepEqual(diary.lines, ["up"]);
  assert.equal(hand.wires.length, 1);
  assert.equal(diary.times.length, 10);
});

test("After a sleep the line has two seconds to prove that it lives.", () => {
  const { hand, line } = live();
  hand.pass(100);
  line.wake();
  hand.pass(1900);
  assert.equal(hand.wires.length, 1);
  hand.pass(100);
  assert.equal(hand.wires.length, 2);
});

test("Being woken while waiting tries at once.", () => {
  const { hand, line } = started();
  hand.wire.break(1006);
  hand.pass(0);
  hand.wire.break(1006);
  line.wake();
  assert.equal(hand.wires.length, 3);
});

test("Being woken during a try that leads nowhere tries anew, and gives up the old one.", () => {
  const { hand, line } = live();
  hand.wire.break(1006);
  hand.pass(900);
  line.wake();
  assert.equal(hand.wires.length, 2);
  hand.pass(100);
  line.wake();
  assert.equal(hand.wires.length, 3);
  assert.ok(hand.wires[1]?.closed);
  hand.wire.open();
  hand.wire.say(WELCOME);
  hand.pass(2000);
  assert.equal(hand.wires.length, 3);
});

test("After a try into nothing the next one comes soon.", () => {
  const { hand } = live();
  hand.wire.break(1006);
  hand.pass(5000);
  assert.equal(hand.wires.length, 2);
  hand.pass(300);
  assert.equal(hand.wires.length, 3);
});

test("What an abandoned line still says is not heard.", () => {
  const { hand, diary } = started();
  const [old] = hand.wires;
  hand.pass(5000);
  assert.equal(hand.wires.length, 2);
  old?.say(WELCOME);
  assert.deepEqual(diary.frames, []);
});

test("Many messages go in frames that the server takes.", () => {
  const { hand, line } = live();
  line.send(Array.from({ length: 40 }, (_, n) => ({ t: "ping" as const, n })));
  assert.deepEqual(hand.wire.sent.slice(1).map((frame) => frame.length), [16, 16, 8]);
});
