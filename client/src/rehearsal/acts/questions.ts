// One or two questions each, in rounds only with the turn or the word; whose case it is says how they land.
import type { QuestionsSettings, Rating } from "../../protocol.ts";
import { apartOf, brings, contributes, hereOf, mine, some, type Deed, type Look } from "../look.ts";

const LANDS: readonly Rating[] = ["warm", "lukewarm", "cold"];

export function* questions(look: Look, said: QuestionsSettings): Generator<Deed> {
  if (brings(look) && said.rated) yield* rating(look);
  if (contributes(look) && said.policy !== "none" && mayAsk(look)) yield* asking(look, said);
}

function* rating({ view: { questions: asked } }: Look): Generator<Deed> {
  for (const [n, id] of Object.keys(asked.items).entries()) {
    if (asked.items[id]?.rating) continue;
    const how = LANDS[n % LANDS.length] ?? "warm";
    yield { key: `rate ${id}`, takes: "thought", make: () => ({ t: "rate", id, rating: how }) };
  }
}

/** Where the group asks in rounds, with the turn or the word only. */
function mayAsk(look: Look): boolean {
  const { phase } = hereOf(look) ?? {};
  const inRounds = phase?.group === "asks-in-rounds" && phase.activities.some(({ t }) => t === "round");
  const { now, word } = look.view.round ?? {};
  return !inRounds || now === look.own.id || word === look.own.id;
}

function* asking(look: Look, { each, policy }: QuestionsSettings): Generator<Deed> {
  const { view, own, at, hand } = look;
  const { n: visit = 0, phase = 0 } = view.visit ?? {};
  const { items, queue } = apartOf(look)?.questions ?? view.questions;
  const waiting = mine(look, items).filter(([id]) => queue.includes(id)); // of an earlier phase too
  const of = policy === "clarifying" || policy === "closed" ? (`ask.${policy}` as const) : "ask.open";
  for (let n = 0; n < some(look, each); n += 1) {
    if (waiting.length >= each || waiting.filter(([, asked]) => asked.phase === phase).length > n) continue;
    const make = () => {
      const id = hand.fresh();
      return { t: "ask" as const, id, text: hand.write({ of, n: at * 2 + n + phase }, "question", id, "text") };
    };
    yield { key: `ask ${visit} ${n} ${own.id}`, takes: "writing", make };
  }
}
