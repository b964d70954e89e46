// The content key of the session on this page: what pages read with it, and what they write.
import { signal } from "@preact/signals-core";
import { contentKey } from "./keep.ts";
import { open, seal, type Place } from "./seal.ts";

/** The session on this page, "" before it begins. */
export const sessionId = signal("");

let key: Uint8Array | null = null; // null until the device has it: from a link, a code or another device
const opened = new Map<string, string>(); // what was opened before; empty again with another key

/** Takes the key that this device keeps; false where it keeps none. */
export function takeKey(): boolean {
  key = contentKey(sessionId.peek());
  opened.clear();
  return key !== null;
}

const UNREADABLE = "—"; // one text that somebody sealed with another key must not take the page away from all

/** The text that was sealed; a dash where this page's key does not open it. */
export function read(sealed: string, kind: Place["kind"], id: string, field: string, revision = "0"): string {
  const name = [sealed, kind, id, field, revision].join(" ");
  const known = opened.get(name);
  if (known !== undefined || !key) return known ?? "";
  const text = open(key, { session: sessionId.peek(), kind, id, field, revision }, sealed);
  opened.set(name, text ?? UNREADABLE);
  return text ?? UNREADABLE;
}

/** Whether the key on this page is this session's: told by a text that was sealed when the session was made. */
export function fits(title: string): boolean {
  const session = sessionId.peek();
  return key !== null && open(key, { session, kind: "session", id: session, field: "title", revision: "0" }, title) !== null;
}

/** Seals a text of this session; throws where it is longer than its limit, which the field says before. */
export function write(text: string, kind: Place["kind"], id: string, field: string, revision = "0"): string {
  if (!key) throw new Error("no key");
  return seal(key, { session: sessionId.peek(), kind, id, field, revision }, text);
}
