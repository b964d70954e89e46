// From the private note to what can be shared of it: each line by itself, and what was shared already.
import { randomName } from "../bytes.ts";
import { draft } from "../keep.ts";
import { NOTE } from "../pages/live/Note.tsx";
import type { Code } from "../protocol.ts";
import { limits, weigh } from "../seal.ts";
import { command, group, me, read, write } from "../session.ts";

export interface SharedNote {
  id: string;
  by: string;
  text: string;
}

export function sharedNotes(): SharedNote[] {
  const { order, items } = group.value?.notes ?? { order: [], items: {} };
  return order.flatMap((id) => {
    const note = items[id];
    return note ? [{ id, by: note.by, text: read(note.text, "note", id, "text") }] : [];
  });
}

/** The lines that nobody else has seen. */
export function privateNotes(): string[] {
  const known = new Set(sharedNotes().filter((note) => note.by === me.value).map((note) => note.text));
  const lines = draft(NOTE).value.split("\n").map((line) => line.trim());
  return [...new Set(lines)].filter((line) => line && !known.has(line));
}

export function shareNote(text: string): Promise<Code | null> {
  if (weigh(text) > limits.text) return Promise.resolve("text_too_long");
  const id = randomName(12);
  return command({ t: "share_note", id, text: write(text, "note", id, "text") });
}
