// Wordings that lie on the table for the case-bringer, who may take one over or leave them all.
import { Button } from "../../parts/Button.tsx";
import { Outcome, useAct } from "../../parts/act.tsx";
import { command, group, isBringer, me, nameOf, observes, read } from "../../session.ts";
import { t } from "../../texts.ts";
import { bringing } from "../bringer.ts";

export function Offers() {
  const offered = group.value?.case;
  if (!offered) return null;
  return (
    <section>
      <h2 class="label">{t("offer.head")}</h2>
      {offered.order.length === 0 && <p class="empty soft">{t("offer.empty")}</p>}
      <ul class="rows">{offered.order.map((id) => <Offer key={id} id={id} />)}</ul>
    </section>
  );
}

function Offer({ id }: { id: string }) {
  const act = useAct();
  const offer = group.value?.case.offers[id];
  if (!offer) return null;
  const words = read(offer.text, "offer", id, "text");
  const mine = offer.by === me.value;
  return (
    <li class={`row ${mine ? "mine" : ""}`}>
      <p class="said">{words}</p>
      <div class="who">
        <span>{mine ? t("offer.mine") : nameOf(offer.by)}</span>
        {mine && !observes.value && <Button kind="words" onPress={() => act.runAway(() => command({ t: "withdraw_offer", id }))}>{t("own.withdraw")}</Button>}
        {isBringer.value && <Button kind="words" onPress={() => bringing.value?.takeOver(words)}>{t("offer.take")}</Button>}
      </div>
      <Outcome of={act} />
    </li>
  );
}
