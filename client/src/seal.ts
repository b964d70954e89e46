// Between the field and the wire: texts are sealed here, and opened here, with a key that the server never has.
import { b64url, join, random, uint16, unb64url, utf8 } from "./bytes.ts";
import { decrypt, encrypt } from "./cipher/xchacha.ts";
import { derive, mark } from "./cipher/derive.ts";

export { b64url, random, randomName, unb64url } from "./bytes.ts";

const VERSION = new Uint8Array([1]);
const HEAD = 1 + 4 + 24; // version, key id, nonce
const BUCKETS = [64, 128, 256, 512, 1024, 2048, 4096];
const STEP = 4096; // a pairing box and a method's texts are of any size, and show no more than their thousands of bytes

/** The most UTF-8 bytes that a text may have: its largest bucket, less the two bytes of its length. */
export const limits = { name: 62, line: 254, text: 1022, story: 4094, method: 65534 } as const;
export type Limit = keyof typeof limits;

/** What a sealed text is bound to, so that it can't be shown in another's place. */
export interface Place {
  session: string;
  kind: "session" | "person" | "proposal" | "case" | "wording" | "offer" | "question" | "card" | "line" | "action" | "note" | "group" | "invitation" | "wrap" | "pair" | "method";
  id: string;
  field: string;
  revision: string;
}

const LIMIT_OF: Record<string, Limit> = {
  "session.title": "line",
  "person.name": "name",
  "proposal.title": "line",
  "case.story": "story",
  "action.when": "line",
  "invitation.link": "line",
  "method.texts": "method",
};

function limitOf(kind: Place["kind"], field: string): Limit {
  return LIMIT_OF[`${kind}.${field}`] ?? "text";
}

/** How many UTF-8 bytes of a text are used. */
export function weigh(text: string): number {
  return utf8(text).length;
}

/** Seals a text for its place; throws where it is longer than its limit, which the field says before. */
export function seal(key: Uint8Array, place: Place, text: string, nonce = random(24)): string {
  const bytes = utf8(text);
  const keyId = mark(key, "id");
  const lock = { key: derive(key, "text"), nonce, bound: bound(keyId, place) };
  return b64url(join(VERSION, keyId, nonce, encrypt(lock, padded(bytes, bucket(bytes.length, place)))));
}

/** The text, or null where it was sealed with another key, for another place, or came damaged. */
export function open(key: Uint8Array, place: Place, sealed: string): string | null {
  const bytes = unb64url(sealed);
  if (!bytes || bytes.length < HEAD || bytes[0] !== VERSION[0]) return null;
  const keyId = bytes.subarray(1, 5);
  const lock = { key: derive(key, "text"), nonce: bytes.subarray(5, HEAD), bound: bound(keyId, place) };
  const text = decrypt(lock, bytes.subarray(HEAD));
  return text && unpadded(text);
}

function bound(keyId: Uint8Array, place: Place): Uint8Array {
  const names = [place.session, place.kind, place.id, place.field, place.revision].map(utf8);
  return join(...[VERSION, keyId, ...names].flatMap((part) => [uint16(part.length), part]));
}

function bucket(length: number, { kind, field }: Place): number {
  const needed = length + 2;
  if (kind === "pair") return Math.ceil(needed / STEP) * STEP;
  const most = limits[limitOf(kind, field)] + 2;
  const buckets = kind === "method" ? [Math.ceil(needed / STEP) * STEP] : BUCKETS;
  const size = buckets.find((bytes) => bytes >= needed && bytes <= most);
  if (size === undefined) throw new RangeError("text too long");
  return size;
}

function padded(bytes: Uint8Array, size: number): Uint8Array {
  return join(uint16(bytes.length), bytes, new Uint8Array(size - 2 - bytes.length));
}

function unpadded(bytes: Uint8Array): string {
  const [high = 0, low = 0] = bytes;
  return new TextDecoder().decode(bytes.subarray(2, 2 + high * 256 + low));
}
