// What the clock says: whole minutes, seconds in the last two, minutes over, never a sign of alarm.
import assert from "node:assert/strict";
import { test } from "node:test";
import { arcStart, clockText } from "../src/parts/plan/clock.ts";

const clock = (left: number, paused = false) => ({ left, of: 600, paused });

test("participants see whole minutes, rounded up, until the last two", () => {
  assert.equal(clockText(clock(599)), "10");
  assert.equal(clockText(clock(121)), "3");
  assert.equal(clockText(clock(119)), "1:59");
  assert.equal(clockText(clock(7)), "0:07");
});

test("the desk always sees minutes and seconds", () => {
  assert.equal(clockText(clock(599), true), "9:59");
  assert.equal(clockText(clock(-75), true), "+1:15");
});

test("at the end it says nought, then the minutes over", () => {
  assert.equal(clockText(clock(0)), "0");
  assert.equal(clockText(clock(-59)), "0");
  assert.equal(clockText(clock(-61)), "+1");
});

test("a paused clock doesn't count seconds", () => {
  assert.equal(clockText(clock(90, true)), "2");
});

test("the arc ends at twelve, walks clockwise, and is whole once time is up", () => {
  assert.equal(arcStart(clock(600), false), 0);
  assert.equal(arcStart(clock(150), false), 270);
  assert.equal(arcStart(clock(-5), false), 0);
  assert.equal(arcStart(clock(0), false), 0);
});

test("with calm motion the arc moves once a minute", () => {
  assert.equal(arcStart(clock(301), true), arcStart(clock(359), true));
});
