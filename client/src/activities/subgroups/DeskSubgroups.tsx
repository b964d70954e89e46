// The sub-groups at the desk: how far each is at a glance, and folded away what it asks and wrote, and who could move.
import { Button } from "../../parts/Button.tsx";
import { Outcome, useActs, type Act } from "../../parts/act.tsx";
import { command, isChair, nameOf, pilesIn, read, visit, type PileNow } from "../../session.ts";
import { listOf, t } from "../../texts.ts";
import { deckTexts, earlier } from "../decks/decks.ts";
import { OwnLaid } from "./OwnPile.tsx";
import { namesOf, sittings, type Sitting } from "./sitting.ts";

export function DeskSubgroups() {
  const act = useActs();
  const all = sittings();
  return (
    <section>
      <h2 class="title">{t("subgroups.head")}</h2>
      <ul class="desk-subgroups">{all.map((one) => <li key={one.key}><OneGroup one={one} all={all} act={act} /></li>)}</ul>
      <Outcome of={act} />
    </section>
  );
}

type OneProps = { one: Sitting; all: Sitting[]; act: Act };

function OneGroup({ one, all, act }: OneProps) {
  const piles = pilesOf(one);
  return (
    <>
      <h3 class="head">{one.table && `${t("subgroups.table", { n: one.table })}: `}{namesOf(one.together)}</h3>
      {one.host && <p class="soft small">{t("subgroups.hosts", { name: nameOf(one.host) })}</p>}
      {one.theirs && <p class="soft">{glance(one, piles)}</p>}
      {one.theirs && isChair.value && (
        <details class="folded">
          <summary>{t("subgroups.look")}<span class="unseen">{`: ${namesOf(one.together)}`}</span></summary>
          <Asked one={one} />
          {piles.map((pile) => <Pile key={pile.id} pile={pile} act={act} />)}
          {all.length > 1 && one.together.map((who) => <Move key={who} who={who} from={one.key} all={all} act={act} />)}
        </details>
      )}
    </>
  );
}

/** Its named piles; anonymous ones are the circle's. */
const pilesOf = ({ theirs }: Sitting): PileNow[] => pilesIn(theirs).filter(({ deck }) => deck.subgroup);

/** "2 questions wait · Causes: writing · Advice: 3 cards", as far as the phase has it. */
function glance({ theirs }: Sitting, piles: PileNow[]): string {
  const { queue = [], settled = [], floor } = theirs?.questions ?? {};
  const asked = queue.length + settled.length + (floor ? 1 : 0);
  const questions = asked > 0 ? [t("subgroups.questions", { n: queue.length + (floor ? 1 : 0), of: asked })] : [];
  const written = piles.map(({ deck }) => {
    const state = deck.status === "open" ? t("subgroups.writing") : t("subgroups.cards", { n: deck.order.length });
    const name = deckTexts(deck.key)?.name;
    return name ? `${name}: ${state}` : state;
  });
  return [...questions, ...written].join(" · ");
}

function Asked({ one: { theirs } }: { one: Sitting }) {
  const items = Object.entries(theirs?.questions.items ?? {});
  if (items.length === 0) return null;
  return <ul class="past">{items.map(([id, { by, text }]) => <li key={id}><span class="said">{read(text, "question", id, "text")}</span><span class="soft small">{nameOf(by)}</span></li>)}</ul>;
}

function Pile({ pile, act }: { pile: PileNow; act: Act }) {
  const { id, deck } = pile;
  const name = deckTexts(deck.key)?.name;
  return (
    <section>
      {name && <h4 class="label">{name}</h4>}
      {[pile, ...earlier(pile)].map((each) => each.deck.status === "opened" && each.deck.subgroup === deck.subgroup && <OwnLaid key={each.id} one={each} makes={each === pile} />)}
      {deck.status === "open" && <Button kind="words" onPress={() => act.run(() => command({ t: "close_deck", deck: id }))}>{t("subgroups.openTheirs")}</Button>}
    </section>
  );
}

function Move({ who, from, all, act }: { who: string; from: string; all: Sitting[]; act: Act }) {
  const move = (subgroup: string) => act.run(() => command({ t: "move_to_subgroup", visit: visit.value?.n ?? 0, participant: who, subgroup }));
  return (
    <label class="in small">
      {t("subgroups.sits", { name: nameOf(who) })}{" "}
      <select value={from} onChange={(event) => void move(event.currentTarget.value)}>
        {all.map(({ key, together }) => <option key={key} value={key}>{listOf(together.filter((one) => one !== who).map(nameOf)) || t("subgroups.nobody")}</option>)}
      </select>
    </label>
  );
}
