// Ready, once nothing of the phase waits for this person any more.
import type { Activity } from "../../protocol.ts";
import { brings, type Deed, type Here, type Look } from "../look.ts";
import { hides, pileOf } from "./cards.ts";
import { openPulse } from "./pulse.ts";
import { waits } from "./round.ts";
import { hasCast } from "./slips.ts";

export function* ready(look: Look, { visit, phase }: Here): Generator<Deed> {
  if (visit.chair === look.own.id || phase.activities.some((said) => expects(look, said))) return;
  yield { key: `ready ${visit.n}`, takes: "thought", make: () => ({ t: "ready", visit: visit.n, ready: true }) };
}

/** Whether something is still to come in an activity. */
function expects(look: Look, said: Activity): boolean {
  const { view, own } = look;
  switch (said.t) {
    case "agenda":
      return view.agenda.chosen === undefined;
    case "modules":
      return view.module === undefined;
    case "pulse":
      return openPulse(look) !== undefined && !hasCast(look, openPulse(look) ?? "");
    case "round":
      return (said.bringer || !brings(look)) && (!view.round?.turn || waits(view.round, own.id));
    case "cards": {
      const [, deck] = pileOf(look, said.deck) ?? [];
      return deck?.status !== "opened" || hides(look, deck);
    }
    default:
      return false;
  }
}
