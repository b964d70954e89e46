// Cards of a module that the group plays no longer: to be read with the marks they got, and to get no more.
import type { Activity } from "../../protocol.ts";
import { group, phase, pilesNow, visit } from "../../session.ts";
import { t } from "../../texts.ts";
import { DeckCard } from "./DeckCard.tsx";

/** Nobody marks or orders them any more: the server takes marks only where the method says what they mean. */
const UNMARKED: Extract<Activity, { t: "cards" }> = {
  t: "cards", deck: "", each: 0, named: false, opening: "together", strikes: false, rated: false, pick: 0, groups: false, dots: 0, bringer: false,
};

export function Former() {
  const view = group.value;
  const played = new Set(pilesNow.value.map(({ deck }) => deck.key));
  if (!view || !phase.value?.module) return null;
  const piles = view.piles.flatMap((id) => {
    const deck = view.decks[id];
    return deck?.phase === visit.value?.phase && deck?.status === "opened" && !played.has(deck.key) ? [{ id, deck, said: UNMARKED }] : [];
  });
  const cards = piles.flatMap((one) => one.deck.order.map((id) => ({ one, id })));
  if (cards.length === 0) return null;
  return (
    <details class="folded former">
      <summary class="words">{t("decks.former", { n: cards.length })}</summary>
      <ul class="sheets">{cards.map(({ one, id }) => <li key={id}><DeckCard one={one} id={id} /></li>)}</ul>
    </details>
  );
}
