// An answer from three to five to what is asked of everyone in secret.
import type { PulseSettings } from "../../protocol.ts";
import type { Deed, Look } from "../look.ts";
import { casting } from "./slips.ts";

export function* pulse(look: Look, _said: PulseSettings): Generator<Deed> {
  const deck = openPulse(look);
  if (deck) yield* casting(look, deck, String(3 + (look.at % 3)));
}

/** The one that is open in this phase; undefined where none is. */
export function openPulse({ view }: Look): string | undefined {
  const { order, items } = view.pulses ?? { order: [], items: {} };
  return order.findLast((deck) => items[deck]?.phase === view.visit?.phase && items[deck]?.status === "open");
}
