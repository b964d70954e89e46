// An opened card: no author, no time, no number. Its writer's page knows it again, and says so to the writer only.
import { Sheet } from "../../parts/Sheet.tsx";
import type { DeckView } from "../../protocol.ts";
import { activity, group, isBringer, nameOf, read } from "../../session.ts";
import { myCardIds } from "../../slips.ts";
import { t } from "../../texts.ts";
import { bringing } from "../bringer.ts";
import { seldom } from "./seldom.ts";

type OpenCardProps = { deck: DeckView; id: string; lit?: boolean };

export function OpenCard({ deck, id, lit = false }: OpenCardProps) {
  const card = deck.cards[id];
  if (!card) return null;
  const mine = myCardIds.value.has(id);
  const own = isBringer.value && activity("cards")?.strikes ? bringing.value : null;
  const few = seldom.value;
  return (
    <Sheet look={card.strikes ? "struck" : undefined}>
      {card.strikes && !isBringer.value && <p class="label strikes">{t("opened.strikes", { name: nameOf(group.value?.bringer ?? "") })}</p>}
      <p class={`said ${lit ? "large" : ""}`}>{read(card.text, "card", id, "text", card.reworded ? "1" : "0")}</p>
      {mine && <p class="in small soft">{t("opened.yours")}</p>}
      {mine && card.rephrase && few && <few.Rephrase id={id} />}
      {own && <own.Strikes id={id} strikes={card.strikes === true} />}
      {few && <few.Dot card={id} />}
    </Sheet>
  );
}
