// Fewer than three wrote: each writer is asked, on the own page only, whether the card may be opened.
import { Button } from "../../parts/Button.tsx";
import { Sheet } from "../../parts/Sheet.tsx";
import { Outcome, useActs } from "../../parts/act.tsx";
import { pile, type Mine } from "../../slips.ts";
import { t } from "../../texts.ts";
import { lying } from "./writing.ts";

export function Asking({ deck }: { deck: string }) {
  const cards = lying(deck);
  return (
    <section>
      <h2 class="head">{t("few.head")}</h2>
      <p class="soft">{t(cards.length > 0 ? "few.ask" : "few.others")}</p>
      <ul class="sheets">{cards.map((mine) => <li key={mine.i}><Asked deck={deck} mine={mine} /></li>)}</ul>
    </section>
  );
}

function Asked({ deck, mine }: { deck: string; mine: Mine }) {
  const act = useActs();
  const answer = (open: boolean) => act.run(() => pile(deck).consent(mine.i, open));
  return (
    <Sheet>
      <p class="said">{mine.text}</p>
      <div class="in answers" role="group" aria-label={t("few.may")}>
        <p class="label">{t("few.may")}</p>
        <Button size="small" pressed={mine.agreed === true} onPress={() => answer(true)}>{t("few.yes")}</Button>
        <Button size="small" pressed={mine.agreed === false} onPress={() => answer(false)}>{t("few.no")}</Button>
        <Outcome of={act} />
      </div>
    </Sheet>
  );
}
