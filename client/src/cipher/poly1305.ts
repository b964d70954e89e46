// From a message and a key that is used once to 16 bytes that vouch for it: Poly1305, as RFC 8439 writes it down.
// Numbers of 130 bits are ten parts of 13 bits: sums of products of parts are exact, and the same steps are taken whatever
// the numbers are, so the time taken tells nothing about them.
import { join } from "../bytes.ts";

// Whole numbers that may be larger than 13 bits for a moment, and larger than 32 bits while they are multiplied.
type Parts = Float64Array;

const PARTS = 10;
const BITS = 13;
const RADIX = 2 ** BITS;
const FULL = RADIX - 1;
const BLOCK = 16; // bytes
const END = new Uint8Array([1]);
// The bits of a factor that the standard clears.
const CLEARED = [0xff, 0xff, 0xff, 0x0f, 0xfc, 0xff, 0xff, 0x0f, 0xfc, 0xff, 0xff, 0x0f, 0xfc, 0xff, 0xff, 0x0f];

export function vouch(key: Uint8Array, message: Uint8Array): Uint8Array {
  const factor = parts(key.subarray(0, BLOCK).map((byte, i) => byte & (CLEARED[i] ?? 0)));
  const sum: Parts = new Float64Array(PARTS);
  for (let at = 0; at < message.length; at += BLOCK) {
    add(sum, parts(join(message.subarray(at, at + BLOCK), END)));
    multiply(sum, factor);
  }
  reduce(sum);
  return bytesOf(sum, key.subarray(BLOCK));
}

/** Up to 17 bytes, the small end first. */
function parts(bytes: Uint8Array): Parts {
  const found = new Float64Array(PARTS);
  const at = (i: number) => bytes[i] ?? 0;
  for (let i = 0; i < PARTS; i++) {
    const byte = (BITS * i) >> 3;
    found[i] = ((at(byte) | (at(byte + 1) << 8) | (at(byte + 2) << 16)) >> ((BITS * i) & 7)) & FULL;
  }
  return found;
}

function add(sum: Parts, more: ArrayLike<number>): void {
  for (let i = 0; i < PARTS; i++) sum[i] = (sum[i] ?? 0) + (more[i] ?? 0);
}

/** Modulo 2 ** 130 - 5: what goes over the top comes back at the bottom, five times. */
function multiply(sum: Parts, factor: Parts): void {
  const before = sum.slice();
  for (let i = 0; i < PARTS; i++) {
    let all = 0;
    for (let j = 0; j < PARTS; j++) all += (before[j] ?? 0) * (j > i ? 5 * (factor[PARTS + i - j] ?? 0) : (factor[i - j] ?? 0));
    sum[i] = all;
  }
  carry(sum);
}

function carry(sum: Parts): void {
  let over = 0;
  for (let i = 0; i < PARTS + 2; i++) {
    const k = i % PARTS;
    const part = (sum[k] ?? 0) + (i === PARTS ? 5 * over : over);
    over = Math.floor(part / RADIX);
    sum[k] = part - over * RADIX;
  }
  sum[2] = (sum[2] ?? 0) + over;
}

/** From a number below twice the prime to the one below it: with five more it has a bit 130, or it was below already. */
function reduce(sum: Parts): void {
  carry(sum);
  const more = sum.slice();
  let over = 5;
  for (let i = 0; i < PARTS; i++) {
    over += more[i] ?? 0;
    more[i] = over & FULL;
    over >>>= BITS;
  }
  for (let i = 0; i < PARTS; i++) sum[i] = ((more[i] ?? 0) & -over) | ((sum[i] ?? 0) & (over - 1));
}

/** The lower 128 bits, and the second half of the key on top of them. */
function bytesOf(sum: Parts, more: Uint8Array): Uint8Array {
  let over = 0;
  return more.map((byte, i) => {
    const [k, shift] = [Math.floor((8 * i) / BITS), (8 * i) % BITS];
    over += byte + ((((sum[k] ?? 0) >>> shift) | ((sum[k + 1] ?? 0) << (BITS - shift))) & 0xff);
    const low = over & 0xff;
    over >>>= 8;
    return low;
  });
}
