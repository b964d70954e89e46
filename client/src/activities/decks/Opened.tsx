// An opened deck: who still has a card face down, then the cards, by group where there are groups.
import type { ComponentChildren } from "preact";
import { Button } from "../../parts/Button.tsx";
import { Sheet } from "../../parts/Sheet.tsx";
import { Outcome, useActs, type Act } from "../../parts/act.tsx";
import { command, me, nameOf, read, type PileNow } from "../../session.ts";
import { listOf, t } from "../../texts.ts";
import { DeckCard } from "./DeckCard.tsx";
import { mineIn } from "./heap.ts";

type OpenedProps = {
  one: PileNow;
  /** What else can be done with a card: at the desk. */
  acts?: (card: string) => ComponentChildren;
  /** What can be done with a group: there too. */
  naming?: (group: string) => ComponentChildren;
};

export function Opened({ one, acts, naming }: OpenedProps) {
  const { deck } = one;
  const laid = deck.order.filter((id) => !deck.cards[id]?.aside);
  const aside = deck.order.filter((id) => deck.cards[id]?.aside);
  const cards = (ids: string[]) => (
    <ul class="sheets">{ids.map((id) => <li key={id} data-row><DeckCard one={one} id={id}>{acts?.(id)}</DeckCard></li>)}</ul>
  );
  const inGroup = (group?: string) => laid.filter((id) => deck.cards[id]?.group === group);
  return (
    <>
      <Hidden one={one} />
      {deck.order.length === 0 && !deck.hidden && <p class="empty soft">{t("decks.none")}</p>}
      {deck.dropped ? <p class="soft">{t("opened.dropped", { n: deck.dropped })}</p> : null}
      {(deck.group_order ?? []).map((id) => (
        <section key={id}>
          <h3 class="head">{groupName(one, id)}</h3>
          {naming?.(id)}
          {cards(inGroup(id))}
        </section>
      ))}
      {deck.group_order && inGroup().length > 0 && <h3 class="label">{t("decks.rest")}</h3>}
      {cards(inGroup())}
      {aside.length > 0 && (
        <details class="aside">
          <summary class="words">{t("opened.aside", { n: aside.length })}</summary>
          {cards(aside)}
        </details>
      )}
    </>
  );
}

export const groupName = ({ deck }: PileNow, id: string): string => read(deck.groups?.[id] ?? "", "group", id, "name");

/** Named cards that lie face down after the close: the own ones with what they say. */
function Hidden({ one }: { one: PileNow }) {
  const act = useActs();
  const whose = Object.values(one.deck.hidden ?? {});
  const others = [...new Set(whose.filter((by) => by !== me.value))];
  if (whose.length === 0) return null;
  return (
    <>
      <ul class="sheets">{mineIn(one).map(({ key, text }) => <li key={key}><FaceDown one={one} id={key} text={text} act={act} /></li>)}</ul>
      <Outcome of={act} />
      {others.length > 0 && <p class="soft">{t("decks.hidden", { n: others.length, names: listOf(others.map(nameOf)) })}</p>}
    </>
  );
}

function FaceDown({ one, id, text, act }: { one: PileNow; id: string; text: string; act: Act }) {
  return (
    <Sheet look="piled">
      <p class="said">{text}</p>
      <p class="in small soft">{t("decks.mine")}</p>
      <div class="acts">
        {one.said.opening === "in-turn" && <Button kind="now" size="small" onPress={() => act.runAway(() => command({ t: "open_card", card: id }))}>{t("decks.open")}</Button>}
        <Button kind="words" onPress={() => act.runAway(() => command({ t: "withdraw_card", id }))}>{t("write.takeBack")}</Button>
      </div>
    </Sheet>
  );
}
