// What goes by slip: asked for, looked under, then something is laid there; cards and ballots alike.
import { b64url } from "../../bytes.ts";
import type { LyingItem } from "../../protocol.ts";
import type { Deed, Look } from "../look.ts";

/** What must be asked before something can lie there; nothing once this person knows what lies under the own slips. */
export function* preparing(look: Look, deck: string): Generator<Deed> {
  const slips = look.slips(deck);
  if (!slips) yield { key: `deal ${deck}`, takes: "nothing", make: () => ({ t: "deal", deck, pad: look.pad(deck) }) };
  else if (!look.lying(deck)) {
    yield { key: `look ${deck}`, takes: "nothing", make: () => ({ t: "look_up", deck, slips: slips.cards.map(b64url) }) };
  }
}

/** What lies under the own slips; null until it is known. */
export function known(look: Look, deck: string): readonly LyingItem[] | null {
  return (look.slips(deck) && look.lying(deck)) ?? null;
}

/** Whether a ballot of this person lies in a box. */
export const hasCast = (look: Look, deck: string): boolean => known(look, deck)?.[0]?.text !== undefined;

/** One ballot in an open box, unless one lies there. */
export function* casting(look: Look, deck: string, choice: string | string[]): Generator<Deed> {
  yield* preparing(look, deck);
  const [ballot] = known(look, deck) ?? [];
  if (ballot && ballot.text === undefined && choice.length > 0) {
    yield { key: `cast ${deck}`, takes: "thought", make: () => ({ t: "cast", deck, slip: ballot.slip, rev: ballot.rev + 1, choice }) };
  }
}
