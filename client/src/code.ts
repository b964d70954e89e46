// The recovery code, as people write it down: 128 random bits and a checksum, in eight groups of four signs.
import { base32, join, random, unbase32 } from "./bytes.ts";
import { mark } from "./derive.ts";

const SECRET = 16;
const SIGNS = 32;

export function makeCode(): Uint8Array {
  return random(SECRET);
}

export function showCode(secret: Uint8Array): string {
  const signs = base32(join(secret, mark(secret, "check"))).toUpperCase();
  return (signs.match(/.{4}/g) ?? []).join(" ");
}

/** The secret of a code that was typed over, forgiving of spaces, case and signs that look alike; null where it is wrong. */
export function readCode(typed: string): Uint8Array | null {
  const signs = typed.toLowerCase().replaceAll(/[\s.-]/g, "").replaceAll("0", "o").replaceAll("1", "i").replaceAll("8", "b");
  const bytes = signs.length === SIGNS ? unbase32(signs) : null;
  if (!bytes) return null;
  const secret = bytes.subarray(0, SECRET);
  const check = mark(secret, "check");
  return bytes.subarray(SECRET).every((byte, at) => byte === check[at]) ? secret : null;
}
