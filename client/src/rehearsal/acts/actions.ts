// Everyone notes what they will do, but one who passes; some would bring the next case; the report is filled.
import { hasAllBrought } from "../../course/brought.ts";
import type { ActionsSettings, GroupView } from "../../protocol.ts";
import { brings, mine, type Deed, type Look } from "../look.ts";

const PASSES = 3; // which of the simulated people, unless it is their case

export function* actions(look: Look, said: ActionsSettings): Generator<Deed> {
  const { view: { actions: agreed }, own, at } = look;
  const none = mine(look, agreed.items).length === 0 && !agreed.passed.includes(own.id);
  if (none) yield at === PASSES && !brings(look) ? passing() : noting(look);
  if (said.next && at % 2 === 0 && !agreed.next?.includes(own.id)) {
    yield { key: "next", takes: "thought", make: () => ({ t: "offer_next", offers: true }) };
  }
  if (brings(look)) yield* including(look, [...kept(look.view), ...ownActions(look)]);
  // Nobody else puts in what somebody noted.
  if (hasAllBrought(look.view)) yield* including(look, ownActions(look));
}

function passing(): Deed {
  return { key: "pass", takes: "thought", make: () => ({ t: "pass", passes: true }) };
}

function noting({ hand, at }: Look): Deed {
  const make = () => {
    const id = hand.fresh();
    return { t: "note_action" as const, id, text: hand.write({ of: "action", n: at }, "action", id, "text") };
  };
  return { key: "action", takes: "writing", make };
}

const ownActions = (look: Look): string[] => mine(look, look.view.actions.items).map(([id]) => id);

function* including(look: Look, things: readonly string[]): Generator<Deed> {
  for (const item of things.filter((id) => !look.view.report.items.includes(id))) {
    yield { key: `include ${item}`, takes: "thought", make: () => ({ t: "include", item, included: true }) };
  }
}

/** The key question as it is now, and the cards that were marked. */
function kept({ case: told, decks }: GroupView): string[] {
  const marked = Object.values(decks).flatMap(({ cards }) => Object.entries(cards).filter(([, card]) => card.strikes ?? card.picked));
  return [...told.wordings.slice(-1).map(({ id }) => id), ...marked.map(([id]) => id)];
}
