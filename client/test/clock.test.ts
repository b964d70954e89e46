// The server's time, from pings that took their time.
import assert from "node:assert/strict";
import { test } from "node:test";
import { clock } from "../src/line/clock.ts";

test("The quickest ping knows the time best.", () => {
  const time = clock(() => 1000);
  time.begin(50_000);
  time.sample(0, 60_900, 2000); // a second each way, or two one way: nobody knows
  time.sample(980, 60_990, 1000);
  assert.equal(time.now(), 61_000);
  time.sample(0, 70_000, 3000);
  assert.equal(time.now(), 61_000);
});

test("A clock that was set right is followed after some pings.", () => {
  const time = clock(() => 1000);
  time.sample(999, 60_000, 1000);
  for (let pings = 0; pings < 8; pings++) time.sample(900, 90_000, 1000);
  assert.equal(time.now(), 90_050);
});
