// What each sub-group brings back to the circle, in the phase after the one in which it parted.
import { group, read } from "../../session.ts";
import { t } from "../../texts.ts";
import { DeckCard } from "../decks/DeckCard.tsx";
import { brought, namesOf, type Brought } from "./sitting.ts";

export function Returned() {
  const all = brought(group.value);
  if (all.length === 0) return null;
  return (
    <section class="returned">
      <h2 class="label">{t("subgroups.returned")}</h2>
      {all.map((one) => <FromOne key={one.key} one={one} />)}
    </section>
  );
}

function FromOne({ one: { together, questions, piles } }: { one: Brought }) {
  const asked = group.value?.questions.items ?? {};
  return (
    <section>
      <h3 class="head">{namesOf(together)}</h3>
      {questions.length > 0 && (
        <ul class="rows">{questions.map((id) => <li key={id} class="row"><p class="said">{read(asked[id]?.text ?? "", "question", id, "text")}</p></li>)}</ul>
      )}
      {piles.map((pile) => (
        <section key={pile.id}>
          {pile.name && <h4 class="label">{pile.name}</h4>}
          <ul class="sheets">{pile.deck.order.map((id) => <li key={id}><DeckCard one={pile} id={id} /></li>)}</ul>
        </section>
      ))}
    </section>
  );
}
