// How long each was heard, as one page reckons it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { signal } from "@preact/signals-core";
import { follow, voices } from "../../src/activities/round/voices.ts";

test("What somebody was heard adds up over all turns, the one that goes on included.", () => {
  const heard = voices();
  heard.speaks("p1", 1000);
  heard.speaks("p2", 4000);
  heard.speaks("p1", 5000);
  assert.deepEqual(["p1", "p2", "p3"].map((id) => heard.heard(id, 7000)), [5000, 1000, 0]);
});

test("While nobody speaks nothing is added.", () => {
  const heard = voices();
  heard.speaks("p1", 0);
  heard.speaks("", 100);
  assert.equal(heard.heard("p1", 900), 100);
});

test("Only a change makes a new speaker, and nobody is heard once the page looks away.", async () => {
  const heard = voices();
  const speaker = signal("p1");
  let time = 0;
  const stop = follow(heard, () => speaker.value, () => time);
  await Promise.resolve();
  time = 50;
  speaker.value = "p2";
  await Promise.resolve();
  time = 80;
  stop();
  time = 500;
  assert.deepEqual([heard.heard("p1", time), heard.heard("p2", time)], [50, 30]);
});
