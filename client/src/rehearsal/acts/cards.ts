// Cards: one or two of each writer, with or without a name; an answer to what their unknown writer is asked.
import { b64url } from "../../bytes.ts";
import type { CardsSettings, DeckView } from "../../protocol.ts";
import { apartOf, brings, mine, observes, some, type Deed, type Look } from "../look.ts";
import { marks } from "./marks.ts";
import { known, preparing } from "./slips.ts";

export function* cards(look: Look, said: CardsSettings): Generator<Deed> {
  const [id, deck] = pileOf(look, said.deck) ?? [];
  if (!id || !deck) return;
  if (deck.status === "open" && writes(look, said)) yield* deck.named ? named(look, id, deck) : unnamed(look, id, deck);
  if (deck.status === "asking") yield* consenting(look, id);
  if (deck.status !== "opened") return;
  yield* opening(look, deck, said);
  yield* rewording(look, id, deck);
  yield* marks(look, id, deck, said);
}

/** The newest pile of a deck of this phase: of the own sub-group, or of the circle. */
export function pileOf(look: Look, key: string): [string, DeckView] | null {
  const { view } = look;
  const theirs = apartOf(look);
  const decks = { ...view.decks, ...theirs?.decks };
  const id = [...view.piles, ...(theirs?.piles ?? [])].findLast((one) => decks[one]?.phase === view.visit?.phase && decks[one]?.key === key);
  const deck = decks[id ?? ""];
  return id && deck ? [id, deck] : null;
}

function writes(look: Look, said: CardsSettings): boolean {
  return !observes(look) && (said.bringer || !brings(look));
}

/** Not everyone the same, nor the same in each pile. */
function sentence({ at, view }: Look, n: number) {
  return { of: "card" as const, n: at * 2 + n + view.piles.length * 3 };
}

function* unnamed(look: Look, deck: string, { each }: DeckView): Generator<Deed> {
  yield* preparing(look, deck);
  const lying = known(look, deck) ?? [];
  const rev = Math.max(0, ...lying.map((item) => item.rev)) + 1;
  const witness = look.slips(deck)?.witness;
  for (const [n, item] of lying.slice(0, some(look, each)).entries()) {
    if (item.text !== undefined) continue;
    const first = witness && lying.every(({ text }) => text === undefined) ? { witness: b64url(witness) } : {};
    const text = () => look.hand.write(sentence(look, n), "card", item.id, "text");
    yield { key: `put ${deck} ${n}`, takes: "writing", make: () => ({ t: "put", deck, slip: item.slip, rev, text: text(), ...first }) };
  }
}

function* named(look: Look, deck: string, { each }: DeckView): Generator<Deed> {
  const written = Object.values(look.own.cards).filter((card) => card.deck === deck).length;
  for (let n = written; n < some(look, each); n += 1) {
    const make = () => {
      const id = look.hand.fresh();
      return { t: "write_card" as const, deck, id, text: look.hand.write(sentence(look, n), "card", id, "text") };
    };
    yield { key: `write ${deck} ${n}`, takes: "writing", make };
  }
}

/** Whoever wrote lets it be opened although few did. */
function* consenting(look: Look, deck: string): Generator<Deed> {
  if (!look.slips(deck)) return;
  yield* preparing(look, deck);
  for (const [n, { slip, text, consent }] of (known(look, deck) ?? []).entries()) {
    if (text === undefined || consent?.open) continue;
    const rev = (consent?.rev ?? 0) + 1;
    yield { key: `consent ${deck} ${n}`, takes: "thought", make: () => ({ t: "consent", deck, slip, rev, open: true }) };
  }
}

/** In turn: after those before, but not after whoever leads, who may take a while. */
function* opening({ own, view }: Look, { hidden = {} }: DeckView, { opening: how }: CardsSettings): Generator<Deed> {
  const [card = "", by] = Object.entries(hidden).find(([, writer]) => writer !== view.facilitator) ?? [];
  if (how === "in-turn" && by === own.id) yield { key: `open ${card}`, takes: "turn", make: () => ({ t: "open_card", card }) };
}

function* rewording(look: Look, deck: string, { cards: opened }: DeckView): Generator<Deed> {
  const asked = Object.keys(opened).filter((id) => opened[id]?.rephrase);
  if (asked.length === 0 || !look.slips(deck)) return;
  yield* preparing(look, deck);
  for (const { id, slip } of known(look, deck) ?? []) {
    if (!asked.includes(id)) continue;
    const text = () => look.hand.write({ of: "reworded", n: look.at }, "card", id, "text", "1");
    yield { key: `reword ${id}`, takes: "writing", make: () => ({ t: "rephrase", deck, slip, text: text() }) };
  }
}

/** Whether this person still has a card that waits for being opened. */
export const hides = (look: Look, { hidden = {} }: DeckView): boolean =>
  mine(look, Object.fromEntries(Object.entries(hidden).map(([id, by]) => [id, { by }]))).length > 0;
