// From the view to the sub-groups: who sits in each now, and what each brings back from the phase before.
import type { SubgroupView } from "../../protocol.ts";
import { group, me, nameOf, own, visit, type PileNow } from "../../session.ts";
import { listOf, phaseTexts, t } from "../../texts.ts";

export interface Sitting {
  key: string;
  together: string[];
  /** What is theirs alone; undefined where this page may not see it. */
  theirs: SubgroupView | undefined;
}

/** Those of now that somebody sits in. */
export function sittings(): Sitting[] {
  const { order = [], together = {} } = group.value?.subgroups ?? {};
  const all = order.map((key) => ({ key, together: together[key] ?? [], theirs: own.value?.apart?.[key] }));
  return all.filter((one) => one.together.length > 0);
}

/** "You, with Bram and Chris", or their names. */
export function namesOf(together: string[]): string {
  const others = together.filter((one) => one !== me.value).map(nameOf);
  if (others.length === together.length) return listOf(others);
  return others.length > 0 ? t("subgroups.yours", { names: listOf(others) }) : t("subgroups.alone");
}

export interface Brought {
  key: string;
  together: string[];
  questions: string[];
  /** Piles with cards in them; `name`: of the deck. */
  piles: (PileNow & { name: string | undefined })[];
}

/** What each sub-group of the phase before this one asked and wrote, now that all sit together. */
export function brought(): Brought[] {
  const view = group.value;
  const before = (visit.value?.phase ?? 0) - 1;
  if (!view?.subgroups || view.subgroups.order.length > 0) return [];
  const all = Object.entries(view.subgroups.together).map(([key, together]) => ({
    key,
    together,
    questions: Object.keys(view.questions.items).filter((id) => view.questions.items[id]?.subgroup === key && view.questions.items[id]?.phase === before),
    piles: pilesOf(key, before),
  }));
  return all.filter((one) => one.questions.length + one.piles.length > 0);
}

function pilesOf(subgroup: string, phase: number): Brought["piles"] {
  const view = group.value;
  const texts = phaseTexts(view?.phases[phase]?.key ?? "");
  return (view?.piles ?? []).flatMap((id) => {
    const deck = view?.decks[id];
    const said = view?.phases[phase]?.activities.find((one) => one.t === "cards" && one.deck === deck?.key);
    if (!deck || said?.t !== "cards" || deck.subgroup !== subgroup || deck.phase !== phase || deck.order.length === 0) return [];
    return [{ id, deck, said, name: texts?.decks?.[deck.key]?.name }];
  });
}
