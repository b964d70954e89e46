// One opened card at the desk: show it, set it aside, ask its unknown writer for other words.
import type { Act } from "../../parts/act.tsx";
import { Button } from "../../parts/Button.tsx";
import { activity, command, isBringer } from "../../session.ts";
import { myCardIds } from "../../slips.ts";
import { t } from "../../texts.ts";
import { cardText, type OpenedCard } from "./opened.ts";
import { bringing } from "../bringer.ts";
import { Dot } from "../dots/Dots.tsx";
import { Rephrase } from "./Rephrase.tsx";

export function DeskCard({ of, shown, act }: { of: OpenedCard; shown: boolean; act: Act }) {
  const { id, card } = of;
  const text = cardText(of);
  const which = <span class="unseen">{`: ${text}`}</span>;
  const asked = card.rephrase ?? false;
  const own = isBringer.value && activity("cards")?.strikes ? bringing.value : null;
  return (
    <li data-row class={`sheet ${card.strikes ? "struck" : ""}`}>
      <p class="card-marks label">
        {[card.strikes && t("desk.cards.strikes"), card.reworded && t("desk.cards.reworded")].filter(Boolean).join(" · ")}
      </p>
      <p class="said">{text}</p>
      {asked && <p class="soft small in">{t("desk.cards.rephraseAsked")}</p>}
      {asked && myCardIds.value.has(id) && <Rephrase id={id} />}
      {own && <own.Strikes id={id} strikes={card.strikes ?? false} />}
      <Dot card={id} />
      <div class="acts">
        <Button kind="words" pressed={shown} onPress={() => act.run(() => command({ t: "spotlight", item: shown ? null : id }))}>
          {t("desk.onScreen")}{which}
        </Button>
        <Button kind="words" onPress={() => act.run(() => command({ t: "set_aside", card: id, aside: true }))}>
          {t("opened.setAside")}{which}
        </Button>
        <Button kind="words" onPress={() => act.run(() => command({ t: "ask_rephrase", card: id, asked: !asked }))}>
          {t(asked ? "desk.cards.rephraseOff" : "desk.cards.rephrase")}{which}
        </Button>
      </div>
    </li>
  );
}
