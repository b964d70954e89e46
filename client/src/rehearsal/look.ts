// What a simulated person looks at before deciding, and what comes of it: one deed, or none.
import type { Slips } from "../deck/envelope.ts";
import type { AnyCommand, GroupView, LyingItem, OwnView, PhaseView, SubgroupView, VisitView } from "../protocol.ts";
import type { Place } from "../seal.ts";

export interface Look {
  view: GroupView;
  own: OwnView;
  /** Which of the simulated people this is, counted from 0. */
  at: number;
  /** The keys of what this person has done since the page was loaded. */
  did: ReadonlySet<string>;
  /** The own slips of a deck; null until they were dealt. */
  slips(deck: string): Slips | null;
  pad(deck: string): string;
  /** What lies under the own slips, in their order; undefined until it was looked. */
  lying(deck: string): readonly LyingItem[] | undefined;
  hand: Hand;
}

/** Writes with the key of the session. */
export interface Hand {
  /** A sentence by its name, the `n`th of those there are, sealed for its place. */
  write(said: Said, kind: Place["kind"], id: string, field: string, revision?: string): string;
  /** An id that nothing has yet. */
  fresh(): string;
}

/** Which sentence: the list it is taken from, and how far into it, begun anew at its end. */
export interface Said {
  of: Sentences;
  n: number;
}

export type Sentences =
  | "title" | "line" | "story" | "question" | "sharper" | "outcome" | "offer"
  | "ask.clarifying" | "ask.open" | "ask.closed" | "card" | "reworded" | "record" | "action";

/** How long a person takes over it. */
export type Takes = "nothing" | "thought" | "writing" | "turn";

/** `key`: what it is, so that it is done once; `make`: the command, sealed when it is sent. */
export interface Deed {
  key: string;
  takes: Takes;
  make(): AnyCommand;
}

export interface Here {
  visit: VisitView;
  phase: PhaseView;
}

/** The phase of now; null before the first one and after the end. */
export function hereOf({ view }: Look): Here | null {
  const { visit } = view;
  const phase = visit && view.phases[visit.phase];
  return view.session.stage === "running" && phase ? { visit, phase } : null;
}

export const brings = ({ view, own }: Look): boolean => view.bringer === own.id;

/** Who observes, or sits in the circle of a fishbowl that has not the word. */
export const observes = (look: Look): boolean => look.view.duties?.held["observer"] === look.own.id || looksOn(look);

export const looksOn = ({ view, own }: Look): boolean => view.fishbowl?.silent.includes(own.id) === true;

/** Whether this person adds to the talk about the case: neither whose case it is does, nor who observes. */
export const contributes = (look: Look): boolean => !brings(look) && !observes(look);

/** Whether this person may say anything now: not in silence, and not with the back to the circle. */
export function speaks(look: Look): boolean {
  const silent = hereOf(look)?.phase.group === "silence";
  return !silent && !(look.view.turned && brings(look));
}

/** What the own sub-group has for itself, while the circle is parted. */
export function apartOf({ view, own }: Look): SubgroupView | undefined {
  const { order = [], together = {} } = view.subgroups ?? {};
  return own.apart?.[order.find((key) => together[key]?.includes(own.id)) ?? ""];
}

/** How many of `most` this person writes: one or two, not everyone as many. */
export function some({ at }: Look, most: number): number {
  return Math.min(most, 1 + ((at + 1) % 2));
}

/** The ids of what this person made. */
export function mine<T extends { by?: string }>({ own }: Look, items: Record<string, T>): [string, T][] {
  return Object.entries(items).filter(([, { by }]) => by === own.id);
}
