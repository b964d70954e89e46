// Two bring a case along, and everyone votes for one that is not their own.
import type { AgendaSettings } from "../../protocol.ts";
import { mine, type Deed, type Look } from "../look.ts";
import { casting } from "./slips.ts";

const PROPOSERS = 2; // enough to choose from, and soon read

export function* agenda(look: Look, _said: AgendaSettings): Generator<Deed> {
  const { agenda: here } = look.view;
  const proposes = look.at < PROPOSERS && here.chosen === undefined && mine(look, here.proposals).length === 0;
  if (proposes) yield proposing(look);
  if (here.vote?.status === "open") yield* casting(look, here.vote.deck, choiceOf(look));
}

function proposing({ at, hand }: Look): Deed {
  const make = () => {
    const id = hand.fresh();
    const title = hand.write({ of: "title", n: at }, "proposal", id, "title");
    return { t: "propose" as const, id, title, line: hand.write({ of: "line", n: at }, "proposal", id, "line") };
  };
  return { key: "propose", takes: "writing", make };
}

/** "" where there is no other than the own one. */
function choiceOf({ at, own, view: { agenda: here } }: Look): string {
  const others = here.order.filter((id) => here.proposals[id]?.by !== own.id);
  return others[at % Math.min(2, others.length)] ?? "";
}
