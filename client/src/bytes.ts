// Bytes as the wire writes them (base64url) and bytes that nobody can guess.
export const BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

export function random(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** A name of base32 signs, five random bits each: 12 for an item or a tab, 20 for a session. */
export function randomName(signs: number): string {
  return Array.from(random(signs), (byte) => BASE32.charAt(byte & 31)).join("");
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function join(...parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A number below 65,536 as two bytes, the larger first. */
export function uint16(value: number): Uint8Array {
  return new Uint8Array([value >> 8, value & 255]);
}

export function xor(bytes: Uint8Array, pad: Uint8Array): Uint8Array {
  return bytes.map((byte, at) => byte ^ (pad[at] ?? 0));
}

export function b64url(bytes: Uint8Array): string {
  const signs = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(signs).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The bytes of base64url signs, or null where that is not what they are. */
export function unb64url(signs: string): Uint8Array | null {
  if (!/^[\w-]+$/.test(signs)) return null;
  try {
    const text = atob(signs.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  } catch {
    return null;
  }
}
