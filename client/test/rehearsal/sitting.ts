// A seat for the tests: a view with one phase, and who looks at it.
import type { Activity, GroupView, OwnView, PhaseView } from "../../src/protocol.ts";
import { next } from "../../src/rehearsal/deciding.ts";
import type { Look } from "../../src/rehearsal/look.ts";

const EMPTY: GroupView = {
  audience: "group",
  session: { title: "", method: "m", version: 1, language: "en", leading: "guided", stage: "running", end: 0 },
  order: ["p1", "p2", "p3", "p4"],
  people: {},
  facilitator: "p1",
  bringer: "p2",
  phases: [],
  visit: { n: 3, phase: 0, began: 0, seconds: 60, chair: "p1", ready: { count: 0, of: 3 } },
  agenda: { order: ["a"], proposals: { a: { by: "p2", title: "", line: "" } }, chosen: "a" },
  case: { wordings: [], order: [], offers: {} },
  notes: { order: [], items: {} },
  questions: { items: {}, queue: [], settled: [] },
  piles: [],
  decks: {},
  record: { order: [], lines: {} },
  actions: { order: [], items: {}, passed: [] },
  report: { items: [], names: false },
};

export const PHASE: PhaseView = { key: "p", seconds: 60, bringer: "listens", group: "talks", activities: [] };

/** In a phase with these activities; `more`: what else the view says. */
export function seated(who: string, activities: Activity[], more: Partial<GroupView> = {}, own: Partial<OwnView> = {}): Look {
  return {
    view: { ...EMPTY, phases: [{ ...PHASE, activities }], ...more },
    own: { id: who, roles: ["participant"], slips: {}, cards: {}, ...own },
    at: Number(who.slice(1)) - 2,
    did: new Set(),
    slips: (deck) => (own.slips?.[deck] ? { cards: [new Uint8Array(16), new Uint8Array(16).fill(1)], witness: new Uint8Array(16).fill(9) } : null),
    pad: () => "pad",
    lying: () => undefined,
    hand: { fresh: () => "aaaaaaaaaaaa", write: ({ of, n }) => `${of} ${n}` },
  };
}

/** All that somebody does if the view stays as it is: the keys of the deeds. */
export function deeds(look: Look): string[] {
  const did = new Set<string>();
  for (let deed = next({ ...look, did }); deed; deed = next({ ...look, did })) did.add(deed.key);
  return [...did];
}

/** What somebody does first. */
export const first = (look: Look) => next(look)?.make();
