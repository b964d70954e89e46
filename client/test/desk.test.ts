// What the desk reckons by itself: minutes typed, the hour it ends, the order of the queue, the report as a file.
import assert from "node:assert/strict";
import { test } from "node:test";
import { moved } from "../src/activities/questions/moved.ts";
import { minutesLate, toGo } from "../src/pages/desk/plan.ts";
import { markdown } from "../src/pages/report/markdown.ts";
import { arcs } from "../src/pages/start/arcs.ts";
import { minutesOf, secondsOf, stepped } from "../src/pages/start/minutes.ts";
import type { GroupView } from "../src/protocol.ts";

test("Minutes are typed as whole ones, with seconds, or with a decimal in either manner", () => {
  assert.deepEqual(["12", "0:45", "1,5", "1.5"].map(secondsOf), [720, 45, 90, 90]);
});

test("What is no time, nothing at all, or longer than four hours is no number of seconds", () => {
  assert.deepEqual(["", "ten", "-3", "0", "1:75", "241"].map(secondsOf), Array(6).fill(undefined));
});

test("Seconds are shown only where it is no whole minute, and can be typed again as shown", () => {
  assert.deepEqual([600, 45, 605].map(minutesOf), ["10", "0:45", "10:05"]);
  assert.deepEqual([600, 45, 605].map((seconds) => secondsOf(minutesOf(seconds))), [600, 45, 605]);
});

test("A press goes to the next whole minute, and never below one", () => {
  assert.deepEqual([stepped(600, 1), stepped(45, 1), stepped(90, -1), stepped(60, -1)], [660, 60, 60, 60]);
});

test("The ring has an arc for every phase, also for one of a second", () => {
  assert.equal(arcs([600, 1, 1200]).length, 3);
  assert.ok(arcs([600, 1, 1200]).every(({ d }) => !d.includes("NaN")));
});

const phases = [{ seconds: 600, spent: 660 }, { seconds: 1200 }, { seconds: 300 }];
const view = (at: number) => ({ phases, order: ["p1"], agenda: { proposals: {} }, visit: { phase: at, began: 1_000_000 } }) as unknown as GroupView;

test("The session ends after what is left of this phase and all of those after it", () => {
  assert.equal(toGo(view(1), 1200), 1500);
});

test("A minute too much in the first phase makes the whole a minute late", () => {
  assert.equal(minutesLate(view(1), 1_000_000, 1200), 1);
});

test("Taking five minutes from the phase now makes it earlier by as much, less what came too late", () => {
  assert.equal(minutesLate(view(1), 1_000_000, 900), -4);
});

test("A question moves by one place, and not beyond either end", () => {
  assert.deepEqual(moved(["a", "b", "c"], "c", -1), ["a", "c", "b"]);
  assert.equal(moved(["a", "b", "c"], "a", -1), null);
  assert.equal(moved(["a", "b", "c"], "c", 1), null);
});

const entry = { id: "1", text: "Ask *him*\nfirst", by: "Anna", when: "Friday", included: true };
const written = (names: boolean) =>
  markdown([{ name: "actions", entries: [entry] }], { head: "Report", date: "today", title: () => "Actions", names });

test("The file has the words on one line, with no sign in them that Markdown would take for its own", () => {
  assert.ok(written(false).includes(String.raw`- Ask \*him\* first (Friday)`));
});

test("A name stands in the file only where the case-bringer lets names in", () => {
  assert.ok(!written(false).includes("Anna"));
  assert.ok(written(true).includes("(Friday, Anna)"));
});
