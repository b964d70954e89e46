// One opened card of a deck: whose it is if it is named, what the case-bringer marked, and the case-bringer's own marks.
import type { ComponentChildren } from "preact";
import { Rated } from "../../parts/Rated.tsx";
import { Sheet } from "../../parts/Sheet.tsx";
import { group, isBringer, nameOf, type PileNow } from "../../session.ts";
import { myCardIds } from "../../slips.ts";
import { t } from "../../texts.ts";
import { bringing } from "../bringer.ts";
import { cardText } from "../cards/opened.ts";
import { seldom } from "../cards/seldom.ts";

export function DeckCard({ one, id, children }: { one: PileNow; id: string; children?: ComponentChildren }) {
  const card = one.deck.cards[id];
  if (!card) return null;
  const mine = myCardIds.value.has(id);
  const few = seldom.value;
  const name = nameOf(group.value?.bringer ?? "");
  return (
    <Sheet look={card.strikes || card.picked ? "struck" : undefined}>
      {card.by && <p class="in label">{nameOf(card.by)}</p>}
      <p class="said">{cardText({ id, card })}</p>
      {!isBringer.value && card.strikes && <p class="in label">{t("opened.strikes", { name })}</p>}
      {!isBringer.value && card.picked && <p class="in label">{t("decks.pickedBy", { name })}</p>}
      {!isBringer.value && card.rating && <p class="in"><Rated rating={card.rating} /></p>}
      {mine && <p class="in small soft">{t("opened.yours")}</p>}
      {mine && card.rephrase && few && <few.Rephrase id={id} />}
      <Marks one={one} id={id} />
      {few && <few.Dot card={id} />}
      {children}
    </Sheet>
  );
}

function Marks({ one: { said, deck }, id }: { one: PileNow; id: string }) {
  const card = deck.cards[id];
  const own = isBringer.value ? bringing.value : null;
  if (!own || !card) return null;
  return (
    <>
      {said.strikes && <own.Strikes id={id} strikes={card.strikes === true} />}
      {said.rated && <own.RateCard id={id} rating={card.rating} />}
      {said.pick ? <own.PickCard id={id} picked={card.picked === true} /> : null}
    </>
  );
}
