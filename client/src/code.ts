// The recovery code, as people write it down: 128 random bits and a checksum, in eight groups of four signs.
import { BASE32, join, random } from "./bytes.ts";
import { mark } from "./cipher/derive.ts";

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

function base32(bytes: Uint8Array): string {
  let signs = "";
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    for (bits += 8; bits >= 5; bits -= 5) signs += BASE32.charAt((held >> (bits - 5)) & 31);
  }
  return bits > 0 ? signs + BASE32.charAt((held << (5 - bits)) & 31) : signs;
}

/** The bytes of base32 signs in small letters, or null where that is not what they are. */
function unbase32(signs: string): Uint8Array | null {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const sign of signs) {
    const value = BASE32.indexOf(sign);
    if (value < 0) return null;
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 255);
    }
  }
  return Uint8Array.from(bytes);
}
