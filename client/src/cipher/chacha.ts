// From a key and a place to bytes that look like chance: ChaCha20, as RFC 8439 writes it down.
import { join, utf8 } from "../bytes.ts";

const SIGMA = utf8("expand 32-byte k");
const ROUNDS = 20;
const BLOCK = 64; // bytes

/** HChaCha20: 32 bytes from a key of 32 and an input of 16, neither of which they tell. */
export function hchacha(key: Uint8Array, input: Uint8Array): Uint8Array {
  const mixed = new Uint8Array(mix(state(key, input)).buffer);
  return join(mixed.subarray(0, 16), mixed.subarray(48));
}

/** The bytes, hidden or shown again, by the blocks of a key and a nonce of 12 bytes; `first`: the first block's number. */
export function stream(key: Uint8Array, nonce: Uint8Array, bytes: Uint8Array, first: number): Uint8Array {
  const turned = bytes.slice();
  for (let at = 0; at < bytes.length; at += BLOCK) {
    const block = blockOf(key, join(new Uint8Array(Uint32Array.of(first + at / BLOCK).buffer), nonce));
    turned.set(bytes.subarray(at, at + BLOCK).map((byte, i) => byte ^ (block[i] ?? 0)), at);
  }
  return turned;
}

function blockOf(key: Uint8Array, input: Uint8Array): Uint8Array {
  const before = state(key, input);
  return new Uint8Array(mix(before.slice()).map((word, i) => word + (before[i] ?? 0)).buffer);
}

/** Sixteen words of the machine's order, which is the cipher's wherever a browser runs today: the small end first. */
function state(key: Uint8Array, input: Uint8Array): Uint32Array {
  return new Uint32Array(join(SIGMA, key, input).buffer);
}

/** In the square of words, down the columns and along the diagonals by turns. */
function mix(words: Uint32Array): Uint32Array {
  for (let round = 0; round < ROUNDS; round++) {
    const slant = round % 2;
    for (let i = 0; i < 4; i++) quarter(words, i, 4 + ((i + slant) % 4), 8 + ((i + 2 * slant) % 4), 12 + ((i + 3 * slant) % 4));
  }
  return words;
}

function quarter(words: Uint32Array, i: number, j: number, k: number, l: number): void {
  let [a, b, c, d] = [words[i] ?? 0, words[j] ?? 0, words[k] ?? 0, words[l] ?? 0];
  a += b;
  d = rotated(d ^ a, 16);
  c += d;
  b = rotated(b ^ c, 12);
  a += b;
  d = rotated(d ^ a, 8);
  c += d;
  b = rotated(b ^ c, 7);
  [words[i], words[j], words[k], words[l]] = [a, b, c, d];
}

const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by));
