// The state diagram as it is drawn on the page: the same ways as the server's, and arcs that do not meet.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { movesOf, type Move, type Step } from "../../src/parts/diagram/moves.ts";
import { lanesIn, rowsOf } from "../../src/parts/diagram/rows.ts";

interface Case {
  name: string;
  method: { phases: Step[] };
  moves: Move[];
}

const file = new URL("../../../protocol/vectors/diagram.json", import.meta.url);
const { cases } = JSON.parse(readFileSync(file, "utf8")) as { cases: Case[] };

for (const { name, method, moves } of cases) {
  test(`[METH20] The page finds the same ways: ${name}.`, () => {
    assert.deepEqual(movesOf(method.phases), moves);
  });

  test(`[METH20] Each way is drawn once, where it leaves: ${name}.`, () => {
    const rows = rowsOf(method.phases);
    assert.deepEqual(rows.map(({ key }) => key), ["", "bookend-before", ...method.phases.map(({ key }) => key), "bookend-after"]);
    const sorted = (ways: Move[]) => ways.map((way) => JSON.stringify(way)).toSorted();
    assert.deepEqual(sorted(rows.flatMap(({ ways }) => ways)), sorted(moves));
    assert.ok(rows.every(({ key, ways }) => ways.every(({ leaves }) => leaves === key)));
  });
}

/** Of each row its pieces, as "kind part lane", with ">" where the arc ends. */
function drawn(phases: Step[]): string[] {
  return rowsOf(phases).map(({ pieces }) => pieces.map(({ t, part, lane, arrow }) => `${t} ${part} ${lane}${arrow ? ">" : ""}`).join(", "));
}

test("[METH20] A block goes up beside its phases, a choice down to where it is played; a phase alone has a loop.", () => {
  const [, laps, choosing] = cases;
  assert.deepEqual(drawn(laps?.method.phases ?? []), ["", "", "again first 2>", "again only 1>, again within 2", "again last 2", ""]);
  assert.deepEqual(drawn(choosing?.method.phases ?? []), [
    "", "", "module first 1", "module last 1>", "module first 1, module first 2", "module last 1>, module within 2", "module last 2>", "",
  ]);
});

test("[METH20] Arcs that meet in a row lie in lanes of their own; others share one.", () => {
  const keys = ["a", "b", "c", "d", "e"];
  const again = (key: string, first: string): Step => ({ key, repeat: { first } });
  const apart = keys.map((key) => (key === "b" ? again("b", "a") : key === "d" ? again("d", "c") : { key }));
  assert.equal(lanesIn(rowsOf(apart)), 1);
  const touching = keys.map((key) => (key === "b" ? again("b", "a") : key === "d" ? again("d", "b") : { key }));
  assert.equal(lanesIn(rowsOf(touching)), 2);
  assert.equal(lanesIn(rowsOf(keys.map((key) => ({ key })))), 0);
});

test("[METH20] A block whose first phase was removed in the editor draws no arc.", () => {
  assert.deepEqual(drawn([{ key: "b", repeat: { first: "gone" } }]), ["", "", "", ""]);
});
