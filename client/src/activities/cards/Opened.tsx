// A pile that lies open: the card in the light on top, then all of them, those set aside folded at the end.
import type { DeckView } from "../../protocol.ts";
import { group } from "../../session.ts";
import { t } from "../../texts.ts";
import { OpenCard } from "./OpenCard.tsx";
import { seldom } from "./seldom.ts";

export function Opened({ id }: { id: string }) {
  const deck = group.value?.decks[id];
  if (!deck) return null;
  const lit = group.value?.spotlight;
  const few = seldom.value;
  const shown = deck.order.filter((card) => card !== lit && !deck.cards[card]?.aside);
  const aside = deck.order.filter((card) => card !== lit && deck.cards[card]?.aside);
  return (
    <section class="opened">
      {lit !== undefined && deck.cards[lit] && (
        <div class="lit">
          <h2 class="label">{t("opened.lit")}</h2>
          <OpenCard deck={deck} id={lit} lit />
        </div>
      )}
      <h2 class="label">{sayOpened(deck)}</h2>
      {few && <few.Dots pile={id} />}
      <ul class="sheets">{shown.map((card) => <li key={card}><OpenCard deck={deck} id={card} /></li>)}</ul>
      {aside.length > 0 && (
        <details class="aside">
          <summary class="words">{t("opened.aside", { n: aside.length })}</summary>
          <ul class="sheets">{aside.map((card) => <li key={card}><OpenCard deck={deck} id={card} /></li>)}</ul>
        </details>
      )}
    </section>
  );
}

function sayOpened(deck: DeckView): string {
  const all = t(deck.order.length > 0 ? "opened.all" : "opened.none");
  return deck.dropped ? `${all} ${t("opened.dropped", { n: deck.dropped })}` : all;
}
