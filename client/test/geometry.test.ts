// The round table: who sits where, and where the names go.
import assert from "node:assert/strict";
import { test } from "node:test";
import { arc, headOf, HEADS, namePlace, polar, seatAngle, shortName } from "../src/parts/plan/geometry.ts";

test("one's own seat is at the bottom, and the order of joining goes round clockwise", () => {
  const angles = [0, 1, 2, 3].map((i) => seatAngle(i, 4, 2, 180));
  assert.deepEqual(angles, [0, 90, 180, 270]);
});

test("twelve o'clock is straight up, three o'clock at the right", () => {
  assert.deepEqual(polar(0, 10), { x: 0, y: -10 });
  assert.deepEqual(polar(90, 10), { x: 10, y: -0 });
});

test("a whole turn is drawn as two arcs, because one arc from a point to itself draws nothing", () => {
  assert.equal(arc(10, 0, 360).split("M").length - 1, 2);
  assert.equal(arc(10, 0, 90).split("M").length - 1, 1);
});

test("heads shrink until twenty-five people fit round the table", () => {
  assert.equal(headOf(7), HEADS * 0.125);
  const room = (2 * Math.PI * HEADS) / 25;
  assert.ok(2 * headOf(25) < room);
});

test("a name begins outside its chair: to the right of it, to the left, or in its middle", () => {
  assert.equal(namePlace(90, 10).anchor, "start");
  assert.equal(namePlace(270, 10).anchor, "end");
  assert.equal(namePlace(180, 10).anchor, "middle");
  assert.ok(namePlace(90, 10).x > HEADS + 17.2);
});

test("a long name is cut at ten letters, whatever bytes they take", () => {
  assert.equal(shortName("Annemarie"), "Annemarie");
  assert.equal(shortName("Ángélique-Zoë"), "Ángélique…");
});
