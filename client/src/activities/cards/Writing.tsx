// A card being written, with the promise inside the sheet, and the own cards that lie on the pile already.
import { draft, drafts } from "../../keep.ts";
import { Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { Kept } from "../../parts/Kept.tsx";
import { Sheet } from "../../parts/Sheet.tsx";
import { Sign } from "../../parts/Sign.tsx";
import { Outcome, useAct } from "../../parts/act.tsx";
import { limits } from "../../seal.ts";
import { group, isFacilitator, nameOf, pileNow } from "../../session.ts";
import { pile, type Mine } from "../../slips.ts";
import { t } from "../../texts.ts";
import { cardField, change, changing, hasCardInHand, lying } from "./writing.ts";

export function Writing({ deck }: { deck: string }) {
  const cards = lying(deck);
  return (
    <>
      {hasCardInHand(deck) ? <InHand deck={deck} /> : <p class="empty soft">{t("write.all", { n: cards.length })}</p>}
      {cards.length > 0 && (
        <section>
          <h2 class="label">{t("write.lying")}</h2>
          <ul class="sheets">{cards.map((mine) => changing.value !== mine.i && <li key={mine.i}><Lying deck={deck} mine={mine} /></li>)}</ul>
        </section>
      )}
    </>
  );
}

function InHand({ deck }: { deck: string }) {
  const field = cardField(deck, changing.value);
  const of = pileNow.value?.deck.each ?? 1;
  const n = Math.min(of, changing.value === null ? lying(deck).length + 1 : changing.value + 1);
  return (
    <Sheet look="writing">
      <div class="label label-row">
        <h2>{of > 1 ? t("write.card", { n, of }) : t("write.one")}</h2>
        <Kept saved={drafts.saved(field)} />
      </div>
      <Field key={field} label={t("write.label")} quiet value={draft(field)} limit={limits.text} lines={3} />
      <p class="promise in">
        <Sign name="nobody" />
        <span><b>{t("write.noName")}</b> {nobody()}</span>
      </p>
    </Sheet>
  );
}

// Named is who might be thought to see more; to herself it would be odd.
function nobody(): string {
  return isFacilitator.value ? t("write.nobodyAtAll") : t("write.nobody", { name: nameOf(group.value?.facilitator ?? "") });
}

/** An own card on the pile. The two edges below it are always two: a pile never tells its number. */
function Lying({ deck, mine }: { deck: string; mine: Mine }) {
  const act = useAct();
  return (
    <Sheet look="piled">
      <p class="said">{mine.text}</p>
      <div class="acts">
        <Button kind="words" onPress={() => change(deck, mine)}>{t("own.change")}</Button>
        <Button kind="words" onPress={() => act.runAway(() => pile(deck).takeBack(mine.i))}>{t("write.takeBack")}</Button>
      </div>
      <Outcome of={act} />
    </Sheet>
  );
}
