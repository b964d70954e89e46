// From the view to what may stand in the report: each thing once, with its words, and whether it is in.
import type { GroupView } from "../../protocol.ts";
import { me, nameOf, read } from "../../session.ts";
import { cardText } from "../../activities/cards/opened.ts";

export type SectionName = "question" | "words" | "insights" | "questions" | "notes" | "record" | "actions";

export interface Entry {
  id: string;
  text: string;
  /** Who said it; absent where nobody may know. */
  by?: string;
  /** Noted by whoever looks: an own action, or an own note that was shared. */
  mine?: boolean;
  /** By when, of an action. */
  when?: string;
  included: boolean;
}

export interface Section {
  name: SectionName;
  entries: Entry[];
}

/** All sections that have something; what is not included is there for the case-bringer's choice. */
export function contents(view: GroupView): Section[] {
  const included = new Set(view.report.items);
  const sections: [SectionName, Omit<Entry, "included">[]][] = [
    ["question", wordings(view).slice(-1)],
    ["words", wordings(view).slice(0, -1)],
    ["insights", cards(view)],
    ["questions", questions(view)],
    ["notes", notes(view)],
    ["record", view.record.order.map((id) => ({ id, text: read(view.record.lines[id]?.text ?? "", "line", id, "text") }))],
    ["actions", actions(view)],
  ];
  return sections
    .map(([name, found]) => ({ name, entries: found.map((entry) => ({ ...entry, included: included.has(entry.id) })) }))
    .filter(({ entries }) => entries.length > 0);
}

/** Only what is in: what is printed, and what everyone sees who does not choose. */
export function includedOnly(sections: Section[]): Section[] {
  return only(sections, ({ included }) => included);
}

/** What is in, and what whoever looks can put in where all decide about their own. */
export function withOwn(sections: Section[]): Section[] {
  return only(sections, ({ included, mine }) => included || mine === true);
}

function only(sections: Section[], keeps: (entry: Entry) => boolean): Section[] {
  return sections
    .map(({ name, entries }) => ({ name, entries: entries.filter(keeps) }))
    .filter(({ entries }) => entries.length > 0);
}

function wordings(view: GroupView) {
  const by = nameOf(view.bringer ?? "");
  return view.case.wordings.map(({ id, text }) => ({ id, text: read(text, "wording", id, "text"), by }));
}

// A name only where cards are written with it; the others have none, here as little as anywhere.
function cards(view: GroupView) {
  return view.piles.flatMap((pile) => {
    const deck = view.decks[pile];
    return (deck?.order ?? []).flatMap((id) => {
      const card = deck?.cards[id];
      return card ? [{ id, text: cardText({ id, card }), ...(card.by ? { by: nameOf(card.by) } : {}) }] : [];
    });
  });
}

/** Those that were answered; where questions are rated, the warm ones first. */
function questions(view: GroupView) {
  const answered = view.questions.settled.flatMap((id) => {
    const item = view.questions.items[id];
    return item?.status === "answered" ? [{ id, item }] : [];
  });
  const warmth = ({ item }: (typeof answered)[number]) => (item.rating === "warm" ? 0 : 1);
  return answered
    .toSorted((a, b) => warmth(a) - warmth(b))
    .map(({ id, item }) => ({ id, text: read(item.text, "question", id, "text"), by: nameOf(item.by) }));
}

/** What the case-bringer noted with their back to the circle, and shared. */
function notes(view: GroupView) {
  return view.notes.order.flatMap((id) => {
    const note = view.notes.items[id];
    return note ? [{ id, text: read(note.text, "note", id, "text"), by: nameOf(note.by), mine: note.by === me.value }] : [];
  });
}

function actions(view: GroupView) {
  return view.actions.order.flatMap((id) => {
    const item = view.actions.items[id];
    if (!item) return [];
    const when = item.when ? { when: read(item.when, "action", id, "when") } : {};
    return [{ id, text: read(item.text, "action", id, "text"), by: nameOf(item.by), mine: item.by === me.value, ...when }];
  });
}
