// The opened cards at the desk: one in the light, with next and previous, and all of them below, same size.
import type { Act } from "../../parts/act.tsx";
import { useRowFocus } from "../../parts/focus/rowFocus.ts";
import { Button } from "../../parts/Button.tsx";
import { command, group, pileNow } from "../../session.ts";
import { dotsOpen, mayGo } from "../../pages/desk/pace.ts";
import { t } from "../../texts.ts";
import { DeskCard } from "./DeskCard.tsx";
import { droppedCards, openedCards } from "./laid.ts";
import { cardText, type OpenedCard } from "./opened.ts";

export function DeskOpened({ act }: { act: Act }) {
  const view = group.value;
  const rows = useRowFocus<HTMLDivElement>();
  if (!view) return null;
  const all = openedCards(view);
  const lying = all.filter(({ card }) => !card.aside);
  const aside = all.filter(({ card }) => card.aside);
  if (all.length === 0) return pileNow.value?.deck.status === "opened" ? <p class="empty">{t("desk.pile.empty")}</p> : null;
  return (
    <div ref={rows}>
      <InTheLight all={all} shown={view.spotlight} act={act} />
      <ul class="desk-cards" tabIndex={-1}>
        {lying.map((each) => <DeskCard key={each.id} of={each} shown={view.spotlight === each.id} act={act} />)}
      </ul>
      <Aside cards={aside} act={act} />
      {droppedCards(view) > 0 && <p class="soft">{t("desk.pile.dropped", { n: droppedCards(view) })}</p>}
    </div>
  );
}

/** The numbers are those of the shuffle, as on the screen; next and previous pass over what was set aside. */
function InTheLight({ all, shown, act }: { all: OpenedCard[]; shown: string | undefined; act: Act }) {
  const at = all.findIndex(({ id }) => id === shown);
  const current = all[at];
  const lies = ({ card }: OpenedCard) => !card.aside;
  const next = all.slice(at + 1).find(lies);
  const previous = all.slice(0, Math.max(0, at)).findLast(lies);
  const show = (item: string | undefined) => act.run(() => command({ t: "spotlight", item: item ?? null }));
  // A pile that is open now comes before cards of an earlier one.
  const filled = mayGo.value || dotsOpen() || pileNow.value?.deck.status !== "opened" ? "plain" : "now";
  if (!current) {
    return (
      <div class="in-light">
        <p class="soft">{t("desk.cards.none")}</p>
        <Button kind={filled} size="small" onPress={() => show(next?.id)}>{t("desk.cards.start")}</Button>
      </div>
    );
  }
  return (
    <section class="floor in-light">
      <h3 class="label">{t("desk.cards.shown", { n: at + 1, of: all.length })}</h3>
      <p class="said large">{cardText(current)}</p>
      <div class="buttons">
        {next && <Button kind={filled} size="small" onPress={() => show(next.id)}>{t("desk.cards.next")}</Button>}
        {previous && <Button size="small" onPress={() => show(previous.id)}>{t("desk.cards.previous")}</Button>}
        <Button size="small" onPress={() => show(undefined)}>{t("desk.cards.stop")}</Button>
        {!next && <span class="soft small">{t("desk.cards.noNext")}</span>}
      </div>
    </section>
  );
}

function Aside({ cards, act }: { cards: OpenedCard[]; act: Act }) {
  if (cards.length === 0) return null;
  return (
    <details class="folded">
      <summary>{t("desk.cards.asideHead", { n: cards.length })}</summary>
      <ul class="past">
        {cards.map((each) => (
          <li key={each.id}>
            <span class="said">{cardText(each)}</span>
            <Button kind="words" onPress={() => act.run(() => command({ t: "set_aside", card: each.id, aside: false }))}>{t("opened.backIn")}</Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
