// What a device keeps of a session: its keys, the root secret, the drafts; and the person's choices for all sessions.
import { effect, signal, type Signal } from "@preact/signals-core";
import { device, tab } from "./disk.ts";
import { b64url, random, unb64url } from "./bytes.ts";

/** base64url. `k`: content key; `j`, `s`: the tokens of the links for people and for the screen. */
export interface Keys {
  k: string;
  j?: string;
  s?: string;
}

const SAVE_AFTER = 300; // ms without a key pressed: few enough writes, and hardly a word to lose

export function keysOf(id: string): Keys | null {
  return JSON.parse(device.read(`kring:${id}:keys`) ?? "null") as Keys | null;
}

/** Adds to the keys that are there already: a facilitator's device holds both tokens. */
export function keepKeys(id: string, keys: Keys): void {
  device.write(`kring:${id}:keys`, JSON.stringify({ ...keysOf(id), ...keys }));
}

export function contentKey(id: string): Uint8Array | null {
  return unb64url(keysOf(id)?.k ?? "");
}

/** The root secret of the participant on this device; made when there is none. */
export function rootOf(id: string): Uint8Array {
  const kept = unb64url(device.read(`kring:${id}:root`) ?? "");
  if (kept) return kept;
  const root = random(32);
  keepRoot(id, root);
  return root;
}

export function hasRoot(id: string): boolean {
  return device.read(`kring:${id}:root`) !== null;
}

export function keepRoot(id: string, root: Uint8Array): void {
  device.write(`kring:${id}:root`, b64url(root));
}

/** Takes everything of a session from this device. */
export function wipe(id: string): void {
  for (const [name, kept] of fields) if (name.startsWith(`kring:${id}:`)) kept.text.value = "";
  for (const place of [device, tab]) for (const name of place.names(`kring:${id}:`)) place.remove(name);
}

// -- the person's choices, the same in every session and every tab

export type Choice = "language" | "theme" | "sound" | "hints";
const choices = new Map<Choice, Signal<string>>();

/** "" until chosen. */
export function choice(name: Choice): Signal<string> {
  const known = choices.get(name);
  if (known) return known;
  const made = signal(device.read(`kring:${name}`) ?? "");
  choices.set(name, made);
  effect(() => {
    if (made.value) device.write(`kring:${name}`, made.value);
  });
  return made;
}

// -- drafts

interface Field {
  text: Signal<string>;
  saved: Signal<boolean>; // what stands in the field is on disk
  timer: ReturnType<typeof setTimeout> | undefined; // set while something typed waits for being written
}

const fields = new Map<string, Field>();
let owner = "new"; // whose drafts: the session's id, or "new" for one that is being prepared

export function draftsOf(id: string): void {
  owner = id;
}

/** What stands in a field, by the field's name: the same signal for everyone who asks, kept through everything. */
export function draft(name: string): Signal<string> {
  return field(name).text;
}

export const drafts = {
  saved: (name: string): Signal<boolean> => field(name).saved,
  /** All that is on disk of this session, for a second device. */
  all(): Record<string, string> {
    saveAll();
    const prefix = `kring:${owner}:draft:`;
    return Object.fromEntries(device.names(prefix).map((name) => [name.slice(prefix.length), device.read(name) ?? ""]));
  },
};

/** Puts a draft on disk for a session that is not on this page yet. */
export function keepDraft(id: string, name: string, text: string): void {
  device.write(`kring:${id}:draft:${name}`, text);
}

export function clearDraft(name: string): void {
  draft(name).value = "";
}

function field(name: string): Field {
  const where = `kring:${owner}:draft:${name}`;
  const known = fields.get(where);
  if (known) return known;
  const text = device.read(where) ?? "";
  const made: Field = { text: signal(text), saved: signal(text !== ""), timer: undefined };
  fields.set(where, made);
  watch(where, made);
  return made;
}

function watch(where: string, made: Field): void {
  effect(() => {
    const text = made.text.value;
    if (text === (device.read(where) ?? "")) return;
    clearTimeout(made.timer);
    made.saved.value = false;
    made.timer = setTimeout(() => save(where, made), SAVE_AFTER);
  });
}

function save(where: string, made: Field): void {
  clearTimeout(made.timer);
  made.timer = undefined;
  const text = made.text.peek();
  if (text) device.write(where, text);
  else device.remove(where);
  made.saved.value = text !== "";
}

function saveAll(): void {
  for (const [where, made] of fields) if (made.timer !== undefined) save(where, made);
}

/** Another tab wrote: take it over, unless something typed here still waits for being written. */
function heard({ key, newValue }: StorageEvent): void {
  const made = fields.get(key ?? "");
  if (made && made.timer === undefined) {
    made.text.value = newValue ?? "";
    made.saved.value = newValue !== null;
  }
  const chosen = /^kring:(language|theme|sound|hints)$/.exec(key ?? "")?.[1];
  if (chosen && newValue) choice(chosen as Choice).value = newValue;
}

/** Called once, by the page. */
export function keepDrafts(): void {
  addEventListener("storage", heard);
  addEventListener("pagehide", saveAll);
  document.addEventListener("visibilitychange", saveAll);
}
