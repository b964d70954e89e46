// From a message and a key that is used once to 16 bytes that vouch for it: Poly1305, as RFC 8439 writes it down.
import { join } from "../bytes.ts";

const PRIME = (1n << 130n) - 5n;
const CLAMP = 0x0ffffffc_0ffffffc_0ffffffc_0fffffffn;
const BLOCK = 16; // bytes
const END = new Uint8Array([1]);

/** Numbers of any size take a time that depends on them; a key that is used once gives nothing to learn by that. */
export function vouch(key: Uint8Array, message: Uint8Array): Uint8Array {
  const factor = number(key.subarray(0, BLOCK)) & CLAMP;
  let sum = 0n;
  for (let at = 0; at < message.length; at += BLOCK) {
    sum = ((sum + number(join(message.subarray(at, at + BLOCK), END))) * factor) % PRIME;
  }
  sum += number(key.subarray(BLOCK));
  return new Uint8Array(BigUint64Array.of(sum, sum >> 64n).buffer);
}

/** Up to 24 bytes, the small end first. */
function number(bytes: Uint8Array): bigint {
  const parts = new BigUint64Array(3);
  new Uint8Array(parts.buffer).set(bytes);
  return parts.reduceRight((sum, part) => (sum << 64n) | part, 0n);
}
