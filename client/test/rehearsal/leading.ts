// A facilitator for the test: in each phase what its activities ask of whoever leads, until there is nothing more.
import type { Activity, AnyCommand } from "../../src/protocol.ts";
import { pileOf } from "../../src/rehearsal/acts/cards.ts";
import { hereOf, mine, type Look } from "../../src/rehearsal/look.ts";

type Lead<T extends Activity["t"]> = (look: Look, said: Extract<Activity, { t: T }>) => (AnyCommand | null)[];

/** `own`: the case of whoever leads is chosen, which they have put on the agenda; they leave all questions waiting. */
export function lead(look: Look, own: boolean): AnyCommand | null {
  const here = hereOf(look);
  if (!here) return look.view.session.stage === "waiting" ? { t: "begin" } : null;
  const led = here.phase.activities.filter(({ t }) => !own || t !== "questions");
  const wanted = led.flatMap((said) => (LEADS[said.t] as Lead<Activity["t"]> | undefined)?.(look, said) ?? []);
  return [...duties(look), ...(own ? proposing(look) : []), ...wanted].find((command) => command !== null) ?? onward(look);
}

const LEADS: { [T in Activity["t"]]?: Lead<T> } = {
  agenda: ({ view, own }, said) => {
    const { vote, order, proposals, chosen } = view.agenda;
    const [first] = order.toSorted((a, b) => Number(proposals[b]?.by === own.id) - Number(proposals[a]?.by === own.id));
    const lastly = view.phases.findLastIndex(({ activities }) => activities.some(({ t }) => t === "agenda")) === view.visit?.phase;
    return [
      when(said.vote && !vote && first, { t: "open_vote", visit: n(view) }),
      when(vote?.status === "open", { t: "close_deck", deck: vote?.deck ?? "" }),
      when(lastly && chosen === undefined && first, { t: "choose", id: first ?? "" }),
    ];
  },
  modules: ({ view }, { of }) => [when(view.module === undefined, { t: "choose_module", visit: n(view), key: of[0] ?? "" })],
  pulse: ({ view }) => (view.pulses?.order ?? []).map((deck) => when(view.pulses?.items[deck]?.status === "open", { t: "close_deck", deck })),
  questions: ({ view: { questions: asked } }, said) => {
    const next = asked.queue.find((id) => said.answered === "any" || asked.items[id]?.rating === "warm");
    return [when(asked.floor, { t: "mark_answered", id: asked.floor ?? "" }), when(next && said.policy !== "none", { t: "give_floor", id: next ?? "" })];
  },
  cards: (look, said) => {
    const [deck = "", pile] = pileOf(look, said.deck) ?? [];
    const [hidden] = Object.keys(pile?.hidden ?? {});
    const dots = look.view.dots?.[deck];
    return [
      when(pile?.status === "open", { t: "close_deck", deck }),
      when(pile?.status === "asking", { t: "reveal", deck }),
      when(said.opening === "one-by-one" && hidden, { t: "open_card", card: hidden ?? "" }),
      when(said.dots > 0 && !dots && pile?.order.length, { t: "open_dots", deck }),
      when(dots?.status === "open", { t: "close_deck", deck: dots?.deck ?? "" }),
    ];
  },
  round: ({ view, own }) => {
    const { turn = 0, now, hands = [], word } = view.round ?? {};
    return [
      when(turn === 0, { t: "start_round", visit: n(view), turn: 1, order: view.order }),
      when(now === own.id, { t: "next_turn", visit: n(view), turn }),
      when(now === undefined && hands[0] && word === undefined, { t: "give_word", visit: n(view), participant: hands[0] ?? null }),
    ];
  },
};

/** The last of the simulated people takes notes, the one before looks on. */
function duties({ view }: Look): (AnyCommand | null)[] {
  const { order = [], held = {} } = view.duties ?? {};
  const others = view.order.filter((one) => one !== view.facilitator && one !== view.bringer);
  return order
    .filter((duty) => duty !== "timekeeper" && held[duty] === undefined && view.bringer !== undefined)
    .map((duty) => ({ t: "assign_duty", duty, participant: others.at(duty === "scribe" ? -1 : -2) ?? null }));
}

function proposing(look: Look): (AnyCommand | null)[] {
  const { view, hand } = look;
  const asks = hereOf(look)?.phase.activities.some(({ t }) => t === "agenda") ?? false;
  if (!asks || view.agenda.chosen !== undefined || mine(look, view.agenda.proposals).length > 0) return [];
  const id = hand.fresh();
  const text = (field: string) => hand.write({ of: "line", n: 0 }, "proposal", id, field);
  return [{ t: "propose", id, title: text("title"), line: text("line") }];
}

/** Each block that can be played again is, once. */
function onward({ view }: Look): AnyCommand {
  const last = view.visit?.phase === view.phases.length - 1;
  if (view.lap?.more && view.lap.n < 2) return { t: "play_again", visit: n(view) };
  return last ? { t: "close" } : { t: "advance", visit: n(view) };
}

const n = (view: Look["view"]): number => view.visit?.n ?? 0;
const when = (condition: unknown, command: AnyCommand): AnyCommand | null => (condition ? command : null);
