// The picture of a spread: as many discs as answers, none on another, all of them within the picture.
import assert from "node:assert/strict";
import { test } from "node:test";
import { GROUND, stacked, WIDTH } from "../src/activities/pulse/stacks.ts";

const SPREADS = [[0, 1, 0, 3, 1], [5, 0, 0, 0, 0], [1, 1, 1, 1, 1], [0, 0, 40, 0, 0], [8, 8, 8, 8, 8]];

test("Each answer has as many discs as it was given, over its own number.", () => {
  for (const counts of SPREADS) {
    const { stacks } = stacked(counts);
    assert.deepEqual(stacks.map((discs) => discs.length), counts);
    assert.equal(new Set(stacks.flatMap((discs) => discs.map(({ x }) => x))).size, counts.filter((count) => count > 0).length);
  }
});

test("No disc lies on another one, on the line or outside of the picture, however many they are.", () => {
  for (const counts of SPREADS) {
    const { r, top, stacks } = stacked(counts);
    for (const discs of stacks) {
      discs.forEach(({ x, y }, at) => {
        assert.ok(x - r > 0 && x + r < WIDTH && y + r < GROUND && y - r > top);
        const below = discs[at - 1];
        assert.ok(!below || below.y - y > 2 * r);
      });
    }
  }
});
