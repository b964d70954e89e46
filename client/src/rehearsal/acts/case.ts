// Whose case it is tells it, words its key question and says how it ended; others offer wordings.
import type { CaseSettings } from "../../protocol.ts";
import { brings, contributes, hereOf, mine, type Deed, type Look } from "../look.ts";

const OFFERERS = 3; // of the simulated people

export function* telling(look: Look, said: CaseSettings): Generator<Deed> {
  if (brings(look)) yield* own(look, said);
  else if (said.offers && contributes(look) && look.at < OFFERERS && mine(look, look.view.case.offers).length === 0) yield offering(look);
}

function* own(look: Look, said: CaseSettings): Generator<Deed> {
  const { hand, at, view: { case: told, agenda: { chosen } } } = look;
  if (said.story && told.story === undefined) {
    yield { key: `story ${chosen}`, takes: "writing", make: () => ({ t: "tell_case", story: hand.write({ of: "story", n: at }, "case", "", "story") }) };
  }
  if (said.outcome && told.outcome === undefined) {
    yield { key: `outcome ${chosen}`, takes: "writing", make: () => ({ t: "tell_outcome", outcome: hand.write({ of: "outcome", n: at }, "case", "outcome", "story") }) };
  }
  if (words(look, said)) yield wording(look);
}

/** First with the case, and once more where others offer wordings or the phase is there for it. */
function words(look: Look, said: CaseSettings): boolean {
  const { wordings, order } = look.view.case;
  const inThisPhase = wordings.some(({ phase }) => phase === hereOf(look)?.visit.phase);
  return !inThisPhase && !said.outcome && (!said.offers || order.length > 0);
}

function wording({ hand, at, view }: Look): Deed {
  const make = () => {
    const id = hand.fresh();
    const of = view.case.wordings.length === 0 ? "question" : "sharper";
    return { t: "word_question" as const, id, text: hand.write({ of, n: at }, "wording", id, "text") };
  };
  return { key: `word ${view.agenda.chosen} ${view.visit?.phase}`, takes: "writing", make };
}

function offering({ hand, at, view }: Look): Deed {
  const make = () => {
    const id = hand.fresh();
    return { t: "offer_wording" as const, id, text: hand.write({ of: "offer", n: at }, "offer", id, "text") };
  };
  return { key: `offer ${view.agenda.chosen}`, takes: "writing", make };
}
