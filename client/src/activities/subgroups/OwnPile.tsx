// A pile of one's own sub-group, which anyone in it leads: opens it, lays its cards in groups or aside, and begins a new one after it.
import { Button } from "../../parts/Button.tsx";
import { Outcome, useAct, useActs } from "../../parts/act.tsx";
import { command, mySubgroup, nameOf, visit, type PileNow } from "../../session.ts";
import { t } from "../../texts.ts";
import { Groups, Laid } from "../decks/Grouping.tsx";

export const isOwnPile = ({ deck }: PileNow): boolean => deck.subgroup !== undefined && deck.subgroup === mySubgroup.value;

export function OwnPile({ one: { id, deck, said } }: { one: PileNow }) {
  const act = useAct();
  const [next] = said.opening === "one-by-one" ? Object.entries(deck.hidden ?? {}) : [];
  return (
    <div class="acts">
      {deck.status === "open" && <Button size="small" onPress={() => act.runAway(() => command({ t: "close_deck", deck: id }))}>{t("subgroups.open")}</Button>}
      {next && <Button size="small" onPress={() => act.run(() => command({ t: "open_card", card: next[0] }))}>{t("subgroups.next", { name: nameOf(next[1]) })}</Button>}
      {deck.status === "opened" && <Button kind="words" onPress={() => act.run(() => command({ t: "open_deck", visit: visit.value?.n ?? 0, key: deck.key }))}>{t("subgroups.more")}</Button>}
      <Outcome of={act} />
    </div>
  );
}

/** Its cards once they are open; `makes`: new groups too. */
export function OwnLaid({ one, makes }: { one: PileNow; makes: boolean }) {
  const act = useActs();
  return (
    <>
      <Laid one={one} act={act} />
      {makes && one.said.groups && <Groups one={one} act={act} />}
      <Outcome of={act} />
    </>
  );
}
