// An opened card: no author, no time, no number. Its writer's page knows it again, and says so to the writer only.
import { draft, drafts } from "../../keep.ts";
import { Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { Sheet } from "../../parts/Sheet.tsx";
import { Outcome, useAct } from "../../parts/act.tsx";
import type { DeckView } from "../../protocol.ts";
import { limits } from "../../seal.ts";
import { activity, group, isBringer, nameOf, read } from "../../session.ts";
import { myCardIds, rephrase } from "../../slips.ts";
import { t } from "../../texts.ts";
import { bringing } from "../bringer.ts";

type OpenCardProps = { deck: DeckView; id: string; lit?: boolean };

export function OpenCard({ deck, id, lit = false }: OpenCardProps) {
  const card = deck.cards[id];
  if (!card) return null;
  const mine = myCardIds.value.has(id);
  const own = isBringer.value && activity("cards")?.strikes ? bringing.value : null;
  return (
    <Sheet look={card.strikes ? "struck" : undefined}>
      {card.strikes && !isBringer.value && <p class="label strikes">{t("opened.strikes", { name: nameOf(group.value?.bringer ?? "") })}</p>}
      <p class={`said ${lit ? "large" : ""}`}>{read(card.text, "card", id, "text", card.reworded ? "1" : "0")}</p>
      {mine && <p class="in small soft">{t("opened.yours")}</p>}
      {mine && card.rephrase && <Rephrase id={id} />}
      {own && <own.Strikes id={id} strikes={card.strikes === true} />}
    </Sheet>
  );
}

export function Rephrase({ id }: { id: string }) {
  const act = useAct();
  const field = `rephrase.${id}`;
  const send = () => draft(field).value.trim() !== "" && act.run(() => rephrase(id, draft(field).value.trim(), field));
  return (
    <div class="in form rephrase">
      <p><b>{t("rephrase.asked")}</b> {t("rephrase.nobody")}</p>
      <Field label={t("rephrase.label")} value={draft(field)} saved={drafts.saved(field)} limit={limits.text} lines={2} onSend={send} />
      <Outcome of={act} />
      <Button size="small" onPress={send}>{t("rephrase.send")}</Button>
    </div>
  );
}
