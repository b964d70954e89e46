// A pile of one's own sub-group, which anyone in it leads: opens it for the sub-group, and a new one after it.
import { Button } from "../../parts/Button.tsx";
import { Outcome, useAct } from "../../parts/act.tsx";
import { command, mySubgroup, nameOf, visit, type PileNow } from "../../session.ts";
import { t } from "../../texts.ts";

export function OwnPile({ one: { id, deck, said } }: { one: PileNow }) {
  const act = useAct();
  if (!deck.subgroup || deck.subgroup !== mySubgroup.value) return null;
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
