// From the view to the sub-groups: who sits in each now, and what each brings back from the phase before.
import type { GroupView, SubgroupsView, SubgroupView } from "../../protocol.ts";
import { activity, group, me, nameOf, own, type PileNow } from "../../session.ts";
import { listOf, phaseTexts, t } from "../../texts.ts";

export interface Sitting {
  key: string;
  together: string[];
  /** Which table it is, from 1, and who stays at it; undefined where all can be anywhere. */
  table: number | undefined;
  host: string | undefined;
  /** What is theirs alone; undefined where this page may not see it. */
  theirs: SubgroupView | undefined;
}

/** Those of now that somebody sits in; `sits`: as the own audience sees them. */
export function sittings(sits: SubgroupsView | undefined = group.value?.subgroups): Sitting[] {
  const { order = [], together = {} } = sits ?? {};
  const hosted = activity("subgroups")?.company === "hosts";
  const all = order.map((key, n) => {
    const here = together[key] ?? [];
    return { key, together: here, table: hosted ? n + 1 : undefined, host: hosted ? here[0] : undefined, theirs: own.value?.apart?.[key] };
  });
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

/** What each sub-group of the phase before this one asked and wrote in this lap, now that all sit together. */
export function brought(view: GroupView | null): Brought[] {
  const before = (view?.visit?.phase ?? 0) - 1;
  if (!view?.subgroups || view.subgroups.order.length > 0) return [];
  const { since = 0 } = view.lap ?? {};
  const all = Object.entries(view.subgroups.together).map(([key, together]) => ({
    key,
    together,
    questions: Object.keys(view.questions.items).filter((id) => view.questions.items[id]?.subgroup === key && view.questions.items[id]?.phase === before),
    piles: pilesOf(view, key, before),
  }));
  return all.filter((one) => visitOf(one.key) >= since && one.questions.length + one.piles.length > 0);
}

/** In which a sub-group sat together: `s<visit>.<n>`. */
const visitOf = (subgroup: string): number => parseInt(subgroup.slice(1));

function pilesOf(view: GroupView, subgroup: string, phase: number): Brought["piles"] {
  const texts = phaseTexts(view.phases[phase]?.key ?? "");
  return view.piles.flatMap((id) => {
    const deck = view.decks[id];
    const said = view.phases[phase]?.activities.find((one) => one.t === "cards" && one.deck === deck?.key);
    if (!deck || said?.t !== "cards" || deck.subgroup !== subgroup || deck.phase !== phase || deck.order.length === 0) return [];
    return [{ id, deck, said, name: texts?.decks?.[deck.key]?.name }];
  });
}
