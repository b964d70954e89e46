// The turn is taken for a while and passed on; the second one raises a hand afterwards, and gives the word back.
import type { RoundSettings } from "../../protocol.ts";
import { brings, looksOn, type Deed, type Look } from "../look.ts";

const RAISES = 1; // which of the simulated people

export function* round(look: Look, { hands, bringer }: RoundSettings): Generator<Deed> {
  const { view, own, at } = look;
  const { round: going, visit } = view;
  if (!going || !visit) return;
  const { turn, now, word } = going;
  if (now === own.id) yield { key: `turn ${visit.n} ${turn}`, takes: "turn", make: () => ({ t: "next_turn", visit: visit.n, turn }) };
  if (word === own.id) yield { key: `word ${visit.n} ${turn}`, takes: "turn", make: () => ({ t: "give_word", visit: visit.n, participant: null }) };
  const had = turn > 0 && !waits(going, own.id);
  const may = hands && (bringer || !brings(look)) && !looksOn(look);
  if (may && at === RAISES && had && now !== own.id && word === undefined && !going.hands.includes(own.id)) {
    yield { key: `hand ${visit.n}`, takes: "thought", make: () => ({ t: "raise_hand", visit: visit.n, up: true }) };
  }
}

/** Whether somebody's turn is still to come, or is now. */
export function waits({ now, order }: { now?: string; order: string[] }, who: string): boolean {
  return now !== undefined && order.indexOf(who) >= order.indexOf(now);
}
