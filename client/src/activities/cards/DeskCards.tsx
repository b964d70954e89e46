// Cards at the desk: a closed pile that tells nothing, then the opened cards with the one that is in the light.
import { Outcome, useActs } from "../../parts/act.tsx";
import type { DeckStatus } from "../../protocol.ts";
import { activity, pileNow } from "../../session.ts";
import { TakePart } from "../../pages/desk/TakePart.tsx";
import { t } from "../../texts.ts";
import { DeskDots } from "../dots/DeskDots.tsx";
import { Asking } from "./Asking.tsx";
import { CardsAct, cardsActs } from "./CardsAct.tsx";
import { DeskOpened } from "./DeskOpened.tsx";
import { AskingPile, NewPile, OpenPile } from "./DeskPile.tsx";
import { mayWrite } from "./writing.ts";
import { Writing } from "./Writing.tsx";

export function DeskCards() {
  const pile = pileNow.value;
  const act = useActs();
  return (
    <section>
      <h2 class="title">{t("desk.pile.head")}</h2>
      {pile?.deck.status === "open" && <OpenPile id={pile.id} act={act} said={pile.said} />}
      {pile?.deck.status === "asking" && <AskingPile id={pile.id} act={act} />}
      {pile && <OwnCards id={pile.id} status={pile.deck.status} />}
      {pile && <DeskDots pile={pile.id} />}
      <DeskOpened act={act} />
      <Outcome of={act} />
      {activity("cards") && pile?.deck.status === "opened" && <NewPile act={act} deck={pile.deck.key} />}
    </section>
  );
}

/** The facilitator writes too, and is asked too. */
function OwnCards({ id, status }: { id: string; status: DeckStatus }) {
  if (status === "opened" || !mayWrite.value) return null;
  return (
    <TakePart>
      {status === "open" ? <Writing key={id} deck={id} /> : <Asking deck={id} />}
      {cardsActs() && <CardsAct />}
    </TakePart>
  );
}
