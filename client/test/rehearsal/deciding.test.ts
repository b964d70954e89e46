// What a simulated person does next: from a view, by the activities of the phase and by who they are in it.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CardsSettings, CaseSettings, DeckView, QuestionsSettings, RoundSettings } from "../../src/protocol.ts";
import { next } from "../../src/rehearsal/deciding.ts";
import { deeds, first, PHASE, seated } from "./sitting.ts";

const QUESTIONS: QuestionsSettings = { t: "questions", each: 3, rated: true, answered: "any", policy: "clarifying", declines: false, bringer: false };
const CASE: CaseSettings = { t: "case", story: true, offers: false, outcome: false };
const ROUND: RoundSettings = { t: "round", order: "seat", seconds: 0, bringer: true, hands: true };
const CARDS: CardsSettings = { t: "cards", deck: "cards", each: 3, named: false, opening: "together", strikes: true, rated: false, pick: 0, groups: false, dots: 0, bringer: false };
const PILE: DeckView = { phase: 0, key: "cards", status: "open", each: 2, order: [], cards: {} };
const OPENED: DeckView = { ...PILE, status: "opened", order: ["c1", "c2", "c3"], cards: { c1: { text: "" }, c2: { text: "" }, c3: { text: "", aside: true } } };
const pile = (deck: DeckView) => ({ piles: ["d1"], decks: { d1: deck } });

test("[REH2] The same view brings forth the same deed, and each is done once.", () => {
  const look = seated("p3", [QUESTIONS]);
  assert.deepEqual(first(look), { t: "ask", id: "aaaaaaaaaaaa", text: "ask.clarifying 2" });
  assert.deepEqual(first(look), first(seated("p3", [QUESTIONS])));
  assert.deepEqual(deeds(look), ["ask 3 0 p3", "ready 3"]);
  assert.deepEqual(deeds(seated("p4", [QUESTIONS])), ["ask 3 0 p4", "ask 3 1 p4", "ready 3"]);
});

test("[REH2] What a reload forgot is not done again where the view tells of it.", () => {
  const items = { q1: { by: "p3", text: "", phase: 0, status: "queued" as const } };
  assert.deepEqual(deeds(seated("p3", [QUESTIONS], { questions: { items, queue: ["q1"], settled: [] } })), ["ready 3"]);
  const earlier = { ...items, q1: { ...items.q1, phase: 7 } };
  assert.deepEqual(deeds(seated("p3", [{ ...QUESTIONS, each: 1 }], { questions: { items: earlier, queue: ["q1"], settled: [] } })), ["ready 3"]);
  const told = { story: "s", wordings: [{ id: "w", text: "", at: 0, phase: 0 }], order: [], offers: {} };
  assert.deepEqual(deeds(seated("p2", [CASE], { case: told })), ["ready 3"]);
});

test("[REH4] Whose case it is tells and rates, and neither asks nor writes cards; who observes adds nothing.", () => {
  const items = { q1: { by: "p3", text: "", phase: 0, status: "queued" as const } };
  const asked = { questions: { items, queue: ["q1"], settled: [] } };
  assert.deepEqual(deeds(seated("p2", [QUESTIONS, CASE], asked)), ["story a", "word a 0", "rate q1", "ready 3"]);
  assert.deepEqual(deeds(seated("p2", [CARDS], pile(PILE))), []);
  const observer = { duties: { order: ["observer" as const], held: { observer: "p3" } } };
  assert.deepEqual(deeds(seated("p3", [QUESTIONS], observer)), ["ready 3"]);
  assert.deepEqual(deeds(seated("p3", [CARDS], { ...observer, ...pile(PILE) })), []);
});

test("[REH4] Who looks on in a fishbowl asks nothing, writes nothing and raises no hand; who has the word does.", () => {
  const bowl = (...silent: string[]) => ({ fishbowl: { inner: ["p1", "p2", "p3"], outer: ["p4"], silent } });
  const round = { round: { turn: 2, order: ["p1", "p2"], hands: [], now: "p2" } };
  assert.deepEqual(deeds(seated("p3", [QUESTIONS, ROUND], { ...bowl("p3"), ...round })), ["ready 3"]);
  assert.deepEqual(deeds(seated("p3", [QUESTIONS, ROUND], { ...bowl("p4"), ...round })), ["ask 3 0 p3", "hand 3", "ready 3"]);
  assert.deepEqual(deeds(seated("p4", [CARDS], { ...bowl("p4"), ...pile(PILE) })), []);
});

test("[REH4] In silence, and with the back to the circle, nobody says anything; nobody turns back.", () => {
  const silent = [{ ...PHASE, group: "silence" as const, activities: [QUESTIONS] }];
  assert.deepEqual(deeds(seated("p3", [], { phases: silent })), ["ready 3"]);
  assert.deepEqual(deeds(seated("p2", [CASE], { turned: true })), ["ready 3"]);
  assert.deepEqual(deeds(seated("p3", [QUESTIONS], { turned: true })), ["ask 3 0 p3", "ready 3"]);
});

test("[REH4] Nobody of them leads: an offer of the lead is declined, and what only a facilitator may is left alone.", () => {
  assert.deepEqual(first(seated("p3", [], { offered: "p3" })), { t: "decline_lead", of: "p1" });
  assert.equal(next(seated("p1", [])), null, "who leads is not ready");
  assert.equal(next(seated("p3", [], { session: { ...seated("p3", []).view.session, stage: "waiting" } })), null);
});

test("[REH5] Cards without a name go by slip: dealt, looked under, and with the first one the word that somebody wrote.", () => {
  assert.deepEqual(deeds(seated("p4", [CARDS], pile(PILE))), ["deal d1"]);
  const dealt = seated("p4", [CARDS], pile(PILE), { slips: { d1: "x" } });
  assert.deepEqual(deeds(dealt), ["look d1"]);
  const lying = [{ slip: "s0", id: "i0", rev: 0 }, { slip: "s1", id: "i1", rev: 0 }];
  const known = { ...dealt, lying: () => lying };
  assert.deepEqual(deeds(known), ["put d1 0", "put d1 1"]);
  const put = first(known);
  assert.ok(put?.t === "put" && put.witness && put.slip === "s0" && put.rev === 1);
  const second = first({ ...known, lying: () => [{ slip: "s0", id: "i0", rev: 4, text: "lies" }, { slip: "s1", id: "i1", rev: 0 }] });
  assert.ok(second?.t === "put" && second.witness === undefined && second.slip === "s1" && second.rev === 5);
});

test("[REH5] Who wrote among too few lets it be opened, and gives other words when asked.", () => {
  const lying = [{ slip: "s0", id: "c1", rev: 1, text: "lies" }, { slip: "s1", id: "i1", rev: 0 }];
  const asking = seated("p3", [CARDS], pile({ ...PILE, status: "asking" }), { slips: { d1: "x" } });
  assert.deepEqual(first({ ...asking, lying: () => lying }), { t: "consent", deck: "d1", slip: "s0", rev: 1, open: true });
  const asked = { ...OPENED, cards: { ...OPENED.cards, c1: { text: "", rephrase: true as const } } };
  const opened = seated("p3", [CARDS], pile(asked), { slips: { d1: "x" } });
  assert.deepEqual(first({ ...opened, lying: () => lying }), { t: "rephrase", deck: "d1", slip: "s0", text: "reworded 1" });
});

test("[REH5] Opened cards are marked by whose case it is, as the deck has them marked, and not those set aside.", () => {
  assert.deepEqual(deeds(seated("p2", [CARDS], pile(OPENED))), ["strike c1", "strike c2", "ready 3"]);
  const rated = { ...CARDS, strikes: false, rated: true, pick: 1 };
  assert.deepEqual(deeds(seated("p2", [rated], pile(OPENED))), ["rate c1", "rate c2", "pick c1", "ready 3"]);
  assert.deepEqual(deeds(seated("p3", [CARDS], pile(OPENED))), ["ready 3"]);
});

test("[REH5] Named cards are opened in turn, whoever leads left to themselves; until then their writer is not ready.", () => {
  const named: CardsSettings = { ...CARDS, named: true, opening: "in-turn" };
  const hidden: DeckView = { ...OPENED, named: true, hidden: { h1: "p1", h3: "p3", h4: "p4" } };
  assert.deepEqual(deeds(seated("p3", [named], pile(hidden))), ["open h3"]);
  assert.deepEqual(deeds(seated("p4", [named], pile(hidden))), []);
});

test("[REH5] The turn is passed on after asking, a hand is raised after it, and the word is given back.", () => {
  const rounds = [{ ...PHASE, group: "asks-in-rounds" as const, activities: [ROUND, QUESTIONS] }];
  const at = (now: string, word?: string) => ({ phases: rounds, round: { turn: 2, order: ["p2", "p3", "p4"], hands: [], now, ...(word && { word }) } });
  assert.deepEqual(deeds(seated("p3", [], at("p3"))), ["ask 3 0 p3", "turn 3 2"]);
  assert.deepEqual(deeds(seated("p3", [], at("p2"))), []);
  assert.deepEqual(deeds(seated("p3", [], at("p4"))), ["hand 3", "ready 3"]);
  assert.deepEqual(deeds(seated("p3", [], at("p4", "p3"))), ["ask 3 0 p3", "word 3 2", "ready 3"]);
});

test("[REH5] Ballots are cast once: for another's case, an answer from one to five, dots on cards.", () => {
  const lying = () => [{ slip: "s0", id: "i", rev: 0 }];
  const box = { ...seated("p3", [{ t: "agenda", each: 1, vote: true }], { agenda: { order: ["a", "b"], proposals: { a: { by: "p3", title: "", line: "" }, b: { by: "p2", title: "", line: "" } }, vote: { deck: "d9", status: "open" } } }, { slips: { d9: "x" } }), lying };
  assert.deepEqual(first(box), { t: "cast", deck: "d9", slip: "s0", rev: 1, choice: "b" });
  const pulses = { order: ["d9"], items: { d9: { phase: 0, about: "energy" as const, status: "open" as const } } };
  const pulse = { ...seated("p3", [{ t: "pulse", about: "energy" }], { pulses }, { slips: { d9: "x" } }), lying };
  assert.deepEqual(deeds(pulse), ["cast d9"]);
  assert.deepEqual(deeds({ ...pulse, lying: () => [{ slip: "s0", id: "i", rev: 1, text: "4" }] }), ["ready 3"], "after a reload, too");
  const dots = { d1: { deck: "d9", status: "open" as const, each: 2, order: ["c1", "c2"] } };
  const dotting = { ...seated("p4", [{ ...CARDS, dots: 2 }], { ...pile(OPENED), dots }, { slips: { d9: "x" } }), lying };
  assert.deepEqual(first(dotting), { t: "cast", deck: "d9", slip: "s0", rev: 1, choice: ["c1", "c2"] });
});
