// What can be done about cards now: put the one in hand on the pile.
import { useSignal } from "../../draw.ts";
import { draft } from "../../keep.ts";
import { focusBar } from "../../parts/frame/Bar.tsx";
import { Button } from "../../parts/Button.tsx";
import { Outcome, useAct } from "../../parts/act.tsx";
import { Wrong } from "../../parts/Wrong.tsx";
import { activity, pileNow } from "../../session.ts";
import { t } from "../../texts.ts";
import type { ActProps } from "../part.ts";
import { cardField, changing, hasCardInHand, leaveAsWas, mayWrite, putInHand } from "./writing.ts";

export const cardsActs = (): boolean => {
  const now = pileNow.value;
  return now?.deck.status === "open" && activity("cards") !== undefined && mayWrite.value && hasCardInHand(now.id);
};

export function CardsAct({ beside }: ActProps) {
  const act = useAct();
  const empty = useSignal(false);
  const deck = pileNow.value?.id ?? "";
  const typed = draft(cardField(deck, changing.value)).value.trim() !== "";
  const put = () => {
    empty.value = !typed;
    return empty.value || act.run(() => putInHand(deck)).then((lies) => lies && !hasCardInHand(deck) && focusBar());
  };
  return (
    <>
      {empty.value && !typed && <Wrong>{t("write.empty")}</Wrong>}
      <Outcome of={act} />
      <div class="row">
        <Button kind="now" wide onPress={put}>{t(changing.value === null ? "write.put" : "write.putChanged")}</Button>
        {changing.value !== null && <Button onPress={() => leaveAsWas(deck)}>{t("own.leave")}</Button>}
        {changing.value === null && beside}
      </div>
    </>
  );
}
