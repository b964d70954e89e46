// What may stand in the report, by its sections.
import assert from "node:assert/strict";
import { test } from "node:test";
import { contents, includedOnly, withOwn } from "../src/pages/report/contents.ts";
import { own } from "../src/line/state.ts";
import type { GroupView, OwnView } from "../src/protocol.ts";

const none = { order: [], items: {} };
const view = {
  bringer: "p2",
  people: { p2: { name: "" } },
  case: { wordings: [] },
  piles: [],
  decks: {},
  questions: { items: {}, queue: [], settled: [] },
  notes: { order: ["n1", "n2"], items: { n1: { by: "p2", text: "a" }, n2: { by: "p2", text: "b" } } },
  record: { order: ["l1"], lines: { l1: { text: "c" } } },
  actions: { ...none, passed: [] },
  report: { items: ["n2"], names: false },
} as unknown as GroupView;

test("A report: shared notes can be in it, before the record", () => {
  const found = contents(view).map(({ name, entries }) => [name, ...entries.map(({ id }) => id)]);
  assert.deepEqual(found, [["notes", "n1", "n2"], ["record", "l1"]]);
});

test("A report: the others see what is included only", () => {
  const shown = includedOnly(contents(view)).map(({ name, entries }) => [name, ...entries.map(({ id }) => id)]);
  assert.deepEqual(shown, [["notes", "n2"]]);
});

test("A report: where each brought a case, one's own notes and actions can be put in, and nobody else's", () => {
  const both = { ...view, notes: { order: ["n1", "n3"], items: { n1: { by: "p2", text: "a" }, n3: { by: "p3", text: "b" } } } } as GroupView;
  own.value = { id: "p3", roles: ["participant"], slips: {}, cards: {} } as unknown as OwnView;
  const shown = withOwn(contents(both)).map(({ name, entries }) => [name, ...entries.map(({ id }) => id)]);
  assert.deepEqual(shown, [["notes", "n3"]]);
});
