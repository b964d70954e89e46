// A card being written in one of several decks: said before whether with a name, then starts of sentences, field, own cards.
import { useSignal } from "../../draw.ts";
import { draft, drafts } from "../../keep.ts";
import { Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { Kept } from "../../parts/Kept.tsx";
import { Sheet } from "../../parts/Sheet.tsx";
import { Outcome, useAct } from "../../parts/act.tsx";
import { Wrong } from "../../parts/Wrong.tsx";
import { limits, weigh } from "../../seal.ts";
import { group, isFacilitator, nameOf, type PileNow } from "../../session.ts";
import { t } from "../../texts.ts";
import { deckTexts } from "./decks.ts";
import { change, changingIn, fieldOf, layDown, leaveAsWas, mineIn, takeBack, type Mine } from "./heap.ts";
import { Starters } from "./Starters.tsx";

export function WriteHere({ one }: { one: PileNow }) {
  const mine = mineIn(one);
  const inHand = changingIn(one.id) !== undefined || mine.length < one.deck.each;
  return (
    <>
      {inHand ? <InHand one={one} n={mine.length + 1} /> : <p class="empty soft">{t("decks.all")}</p>}
      {mine.length > 0 && (
        <ul class="sheets">
          {mine.map((card) => card.key !== changingIn(one.id) && <li key={card.key}><Lying one={one} card={card} /></li>)}
        </ul>
      )}
    </>
  );
}

function InHand({ one, n }: { one: PileNow; n: number }) {
  const act = useAct();
  const empty = useSignal(false);
  const field = fieldOf(one.id);
  const value = draft(field);
  const of = one.deck.each;
  const press = () => {
    empty.value = value.value.trim() === "";
    return empty.value || weigh(value.value) > limits.text || act.run(() => layDown(one));
  };
  return (
    <>
      <Sheet look="writing">
        <div class="label label-row">
          <span>{changingIn(one.id) === undefined && of > 1 ? t("write.card", { n, of }) : t("write.one")}</span>
          <Kept saved={drafts.saved(field)} />
        </div>
        <Starters value={value} deck={one.deck.key} />
        <Field key={field} label={deckTexts(one.deck.key)?.name ?? t("write.label")} quiet value={value} limit={limits.text} lines={2} onSend={press} />
        <p class="promise in small">{promise(one)}</p>
      </Sheet>
      {empty.value && value.value.trim() === "" && <Wrong>{t("write.empty")}</Wrong>}
      <Outcome of={act} />
      <div class="row">
        <Button kind="now" wide onPress={press}>{t(one.deck.named ? "decks.put" : "write.put")}</Button>
        {changingIn(one.id) !== undefined && <Button onPress={() => leaveAsWas(one.id)}>{t("own.leave")}</Button>}
      </div>
    </>
  );
}

/** Whether the name stands on it is said before a letter is typed. */
function promise({ deck, said }: PileNow) {
  if (deck.named) return <span><b>{t("decks.withName")}</b> {deck.subgroup ? t("subgroups.seen") : t(`decks.how.${said.opening ?? "together"}`)}</span>;
  const who = isFacilitator.value ? t("write.nobodyAtAll") : t("write.nobody", { name: nameOf(group.value?.facilitator ?? "") });
  return <span><b>{t("write.noName")}</b> {who}</span>;
}

function Lying({ one, card }: { one: PileNow; card: Mine }) {
  const act = useAct();
  const which = <span class="unseen">{`: ${card.text}`}</span>;
  return (
    <Sheet look="piled">
      <p class="said">{card.text}</p>
      <p class="in small soft">{t("decks.mine")}</p>
      <div class="acts">
        <Button kind="words" onPress={() => change(one.id, card)}>{t("own.change")}{which}</Button>
        <Button kind="words" onPress={() => act.runAway(() => takeBack(one, card.key))}>{t("write.takeBack")}{which}</Button>
      </div>
      <Outcome of={act} />
    </Sheet>
  );
}
