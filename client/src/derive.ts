// From one secret to the keys, proofs and ids that are made of it: the step by which XChaCha20 itself makes its subkeys.
import { hchacha } from "@noble/ciphers/chacha.js";
import { utf8 } from "./bytes.ts";

const SIGMA = words(utf8("expand 32-byte k"), 16);

/** HChaCha20: 32 bytes that tell nothing about the secret, nor about those of another purpose. Secrets: up to 32 bytes. */
export function derive(secret: Uint8Array, purpose: string): Uint8Array {
  const derived = new Uint32Array(8);
  hchacha(SIGMA, words(secret, 32), words(utf8(purpose), 16), derived);
  return new Uint8Array(derived.buffer);
}

/** Four bytes by which a key or a code is told from others. */
export function mark(secret: Uint8Array, purpose: string): Uint8Array {
  return derive(secret, purpose).subarray(0, 4);
}

/** Filled up with zeros; throws where there is more. */
function words(bytes: Uint8Array, size: number): Uint32Array {
  const filled = new Uint8Array(size);
  filled.set(bytes);
  return new Uint32Array(filled.buffer);
}
