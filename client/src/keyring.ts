// The content key of the session on this page: what pages read with it, and what they write.
import { signal } from "@preact/signals";
import { contentKey } from "./keep.ts";
import { failure } from "./line/state.ts";
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

/** The text that was sealed; "" where this page holds another key, and then `failure` says so. */
export function read(sealed: string, kind: Place["kind"], id: string, field: string, revision = "0"): string {
  const name = [sealed, kind, id, field, revision].join(" ");
  const known = opened.get(name);
  if (known !== undefined || !key) return known ?? "";
  const text = open(key, { session: sessionId.peek(), kind, id, field, revision }, sealed);
  if (text === null) queueMicrotask(() => (failure.value ??= "wrong_key")); // not while a page is being drawn
  opened.set(name, text ?? "");
  return text ?? "";
}

/** Seals a text of this session; throws where it is longer than its limit, which the field says before. */
export function write(text: string, kind: Place["kind"], id: string, field: string, revision = "0"): string {
  if (!key) throw new Error("no key");
  return seal(key, { session: sessionId.peek(), kind, id, field, revision }, text);
}
