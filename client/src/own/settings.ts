// What can be set of each activity, as data: the form is drawn from it, and nothing else knows an activity by name.
import type { ActivityAsked } from "../protocol.ts";

export type Kind = ActivityAsked["t"];

/** `begin`: how it stands when the activity is added. "keys" names modules of the method. */
export type Setting =
  | { sort: "count"; begin: number; least: number; most: number }
  | { sort: "tick"; begin: boolean }
  | { sort: "choice"; begin: string; of: readonly string[] }
  | { sort: "hue"; begin: null; of: readonly string[] }
  | { sort: "keys"; begin: readonly string[] };

// A deck's key is no setting that somebody sees: it is made here, and its name is among the texts.
type Settings<T extends Kind> = { [S in Exclude<keyof Extract<ActivityAsked, { t: T }>, "t" | "deck">]-?: Setting };
type Table = { [T in Kind]: Settings<T> };

const count = (begin: number, least: number, most: number): Setting => ({ sort: "count", begin, least, most });
const tick = (begin = false): Setting => ({ sort: "tick", begin });
const choice = (begin: string, ...others: string[]): Setting => ({ sort: "choice", begin, of: [begin, ...others] });

const TABLE: Table = {
  agenda: { each: count(2, 1, 5), vote: tick(true) },
  case: { story: tick(), offers: tick(), outcome: tick() },
  questions: {
    each: count(3, 1, 10),
    policy: choice("any", "clarifying", "open", "closed", "none"),
    rated: tick(),
    answered: choice("any", "warm"),
    declines: tick(),
    bringer: tick(),
  },
  cards: {
    each: count(3, 1, 9),
    named: tick(),
    opening: choice("together", "in-turn", "one-by-one"),
    bringer: tick(),
    strikes: tick(true),
    rated: tick(),
    pick: count(0, 0, 9),
    dots: count(0, 0, 9),
    groups: tick(),
    hue: { sort: "hue", begin: null, of: ["white", "red", "yellow", "black", "green", "blue"] },
  },
  round: {
    order: choice("seat", "random", "remote-first", "least-heard"),
    seconds: count(0, 0, 3600),
    bringer: tick(true),
    hands: tick(true),
  },
  pulse: { about: choice("arrival", "energy", "safety", "worth") },
  modules: { of: { sort: "keys", begin: [] } },
  record: {},
  subgroups: { size: count(2, 2, 5), company: choice("same", "new", "hosts", "joined"), bringer: tick() },
  fishbowl: {
    word: choice("inner", "outer"),
    inner: count(0, 0, 39),
    outer: count(0, 0, 39),
    places: choice("kept", "exchange", "anew"),
    free: tick(),
  },
  actions: { each: count(5, 1, 9), next: tick() },
};

export const KINDS = Object.keys(TABLE) as Kind[];

/** By the name of the setting, in the order of the form. */
export function settingsOf(kind: Kind): [string, Setting][] {
  return Object.entries<Setting>(TABLE[kind] as Record<string, Setting>);
}

/** An activity as it is added: every setting as it is for most. */
export function fresh(kind: Kind): ActivityAsked {
  const begin = settingsOf(kind).map(([name, { begin: value }]) => [name, value]);
  return { t: kind, ...Object.fromEntries(begin) } as ActivityAsked;
}
