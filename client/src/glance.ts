// From a view to what pages ask again and again: who am I, which phase, how long still, what is done here.
import { computed } from "@preact/signals-core";
import { hasAllBrought } from "./course/brought.ts";
import { read, sessionId } from "./keyring.ts";
import { group, guest, own, screen } from "./line/state.ts";
import { now, tick } from "./line/time.ts";
import type { Activity, DeckView, PhaseView, SubgroupView, VisitView, WordingView } from "./protocol.ts";

/** What every page has, whoever looks: session, people, their order. */
export const anyView = computed(() => group.value ?? screen.value ?? guest.value);
const live = computed(() => group.value ?? screen.value);

/** The own participant id, "" on a screen and before a seat is taken. */
export const me = computed(() => own.value?.id ?? "");
export const isFacilitator = computed(() => own.value?.roles.includes("facilitator") ?? false);
export const isBringer = computed(() => own.value?.roles.includes("case-bringer") ?? false);

/** Whether each brought a case in turn, and that is past, so that nobody decides about what another noted. */
export const allBrought = computed(() => group.value !== null && hasAllBrought(group.value));

/** Who sits in the circle of a fishbowl that has not the word. */
export const looksOn = computed(() => group.value?.fishbowl?.silent.includes(me.value) === true);

/** Who has a duty, or a place, that lets one look on and add nothing. */
export const observes = computed(() => looksOn.value || (me.value !== "" && group.value?.duties?.held["observer"] === me.value));

export const visit = computed<VisitView | null>(() => live.value?.visit ?? null);
export const phase = computed<PhaseView | null>(() => {
  const at = visit.value?.phase;
  return at === undefined ? null : (live.value?.phases[at] ?? null);
});

/** Whoever leads the process now: by default, and in the waiting room, the facilitator. */
export const isChair = computed(() => (visit.value ? visit.value.chair === me.value : isFacilitator.value));

/** The settings of an activity in the phase now; undefined where the phase does not have it. */
export function activity<T extends Activity["t"]>(kind: T): Extract<Activity, { t: T }> | undefined {
  return phase.value?.activities.find((one): one is Extract<Activity, { t: T }> => one.t === kind);
}

/** A participant's first name. */
export function nameOf(pid: string): string {
  const person = anyView.value?.people[pid];
  return person ? read(person.name, "person", "", "name") : "";
}

export const title = computed(() => {
  const sealed = anyView.value?.session.title;
  return sealed ? read(sealed, "session", sessionId.value, "title") : "";
});

/** The wording of the key question that holds now. */
export const keyQuestion = computed<WordingView | null>(() => screen.value?.question ?? group.value?.case.wordings.at(-1) ?? null);

export const paused = computed(() => visit.value?.left !== undefined);

/** Seconds until this visit's time is up, 0 once it is; null without a clock. */
export const timeLeft = computed<number | null>(() => {
  const here = visit.value;
  if (here?.deadline === undefined) return here?.left ?? null;
  return tick.value >= 0 ? Math.max(0, Math.ceil((here.deadline - now()) / 1000)) : null;
});

export const timeUp = computed(() => timeLeft.value === 0);

export interface PileNow {
  id: string;
  deck: DeckView;
  /** What the method says of its deck. */
  said: Extract<Activity, { t: "cards" }>;
}

/** The sub-group in which this participant sits now; undefined where the circle is whole, or one sits in none. */
export const mySubgroup = computed(() => {
  const sits = group.value?.subgroups;
  return sits?.order.find((key) => sits.together[key]?.includes(me.value));
});

/** The circle is parted, and this page is in no sub-group: nothing is asked or written by name here. */
export const sitsOut = computed(() => (group.value?.subgroups?.order.length ?? 0) > 0 && mySubgroup.value === undefined);

const mine = computed(() => own.value?.apart?.[mySubgroup.value ?? ""]);

/** The queue of now: of the own sub-group, or of the circle. */
export const questionsNow = computed(() => mine.value?.questions ?? group.value?.questions);

/** The newest pile of each deck of the phase now, in the order of the method; named ones of the own sub-group. */
export const pilesNow = computed<PileNow[]>(() => pilesIn(mine.value));

/** As a sub-group has them, or who sits in none. */
export function pilesIn(theirs: SubgroupView | undefined): PileNow[] {
  return (phase.value?.activities ?? []).flatMap((said) => {
    const view = said.t === "cards" && said.named && theirs ? theirs : group.value;
    if (said.t !== "cards" || !view || (said.named && !theirs && sitsOut.value)) return [];
    const id = view.piles.findLast((one) => view.decks[one]?.phase === visit.value?.phase && view.decks[one]?.key === said.deck);
    const deck = view.decks[id ?? ""];
    return id && deck ? [{ id, deck, said }] : [];
  });
}

/** The observer never writes, the case-bringer only where the method says so. */
export const mayWriteIn = ({ said }: PileNow): boolean => !observes.value && (said.bringer || !isBringer.value);

/** Of these the one that is least far: opened only once all are. */
export const pileNow = computed<PileNow | null>(() => {
  const at = (status: string) => pilesNow.value.find(({ deck }) => deck.status === status);
  return at("open") ?? at("asking") ?? pilesNow.value[0] ?? null;
});
