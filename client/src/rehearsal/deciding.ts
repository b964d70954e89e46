// From what a simulated person sees to what they do next: by the activities of the phase, never by a method's name.
import type { Activity } from "../protocol.ts";
import { actions } from "./acts/actions.ts";
import { agenda } from "./acts/agenda.ts";
import { cards } from "./acts/cards.ts";
import { telling } from "./acts/case.ts";
import { modules } from "./acts/modules.ts";
import { pulse } from "./acts/pulse.ts";
import { questions } from "./acts/questions.ts";
import { ready } from "./acts/ready.ts";
import { record } from "./acts/record.ts";
import { round } from "./acts/round.ts";
import { hereOf, speaks, type Deed, type Look } from "./look.ts";

type Act<T extends Activity["t"]> = (look: Look, said: Extract<Activity, { t: T }>) => Iterable<Deed>;

// In this order: who has the turn asks before passing it on.
const ACTS: { [T in Activity["t"]]: Act<T> } = {
  agenda,
  case: telling,
  modules,
  pulse,
  questions,
  cards,
  record,
  round,
  actions,
  subgroups: () => [],
  fishbowl: () => [],
};
const ORDER = Object.keys(ACTS);

/** The next deed; null where there is nothing to do but wait. */
export function next(look: Look): Deed | null {
  for (const deed of wishes(look)) if (!look.did.has(deed.key)) return deed;
  return null;
}

function* wishes(look: Look): Generator<Deed> {
  const { view, own } = look;
  // Whoever tries a method leads it.
  if (view.offered === own.id) yield { key: `decline ${view.visit?.n}`, takes: "thought", make: () => ({ t: "decline_lead", of: view.facilitator }) };
  const here = hereOf(look);
  if (!here) return;
  const activities = here.phase.activities.toSorted((a, b) => ORDER.indexOf(a.t) - ORDER.indexOf(b.t));
  if (speaks(look)) for (const said of activities) yield* (ACTS[said.t] as Act<Activity["t"]>)(look, said);
  yield* ready(look, here);
}
