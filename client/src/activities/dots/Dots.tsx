// Dots as everyone sees them: how many there are to give, on each card the own one, and after the count how many it got.
import { useBox } from "../../deck/box.ts";
import { useSignal } from "../../draw.ts";
import { Button } from "../../parts/Button.tsx";
import { Outcome, useActs } from "../../parts/act.tsx";
import { Wrong } from "../../parts/Wrong.tsx";
import type { DotsView } from "../../protocol.ts";
import { group } from "../../session.ts";
import { t } from "../../texts.ts";
import { dotsAt, given, setDot } from "./dotting.ts";

/** Above the cards of a pile. */
export function Dots({ pile }: { pile: string }) {
  const dots = group.value?.dots?.[pile];
  return dots ? <Said key={dots.deck} dots={dots} /> : null;
}

function Said({ dots: { deck, status, each } }: { dots: DotsView }) {
  useBox(deck, status === "open");
  if (status === "counted") return null;
  if (status === "too_few") return <p class="soft">{t("dots.tooFew")}</p>;
  const n = given(deck).length;
  return (
    <div>
      <p>{t("dots.may", { n: each })}</p>
      <p class="soft small" role="status">{n > 0 && t("dots.lie", { n, of: each })}</p>
    </div>
  );
}

/** At the foot of a card. */
export function Dot({ card }: { card: string }) {
  const dots = dotsAt(card);
  if (!dots || dots.status === "too_few") return null;
  if (dots.status === "counted") return <p class="in"><b>{t("dots.count", { n: dots.counts?.[card] ?? 0 })}</b></p>;
  return <Own dots={dots} card={card} />;
}

function Own({ dots: { deck, each }, card }: { dots: DotsView; card: string }) {
  const act = useActs();
  const spent = useSignal(false);
  const mine = given(deck).includes(card);
  const turn = () => {
    spent.value = !mine && given(deck).length >= each;
    return spent.value || act.run(() => setDot(deck, card, !mine));
  };
  return (
    <div class="in">
      <Button size="small" pressed={mine} onPress={turn}>{t(mine ? "dots.yours" : "dots.give")}</Button>
      {spent.value && given(deck).length >= each && <Wrong>{t("dots.spent")}</Wrong>}
      <Outcome of={act} />
    </div>
  );
}
