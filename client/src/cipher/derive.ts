// From one secret to the keys, proofs and ids that are made of it: the step by which XChaCha20 itself makes its subkeys.
import { utf8 } from "../bytes.ts";
import { hchacha } from "./chacha.ts";

/** HChaCha20: 32 bytes that tell nothing about the secret, nor about those of another purpose. Secrets: up to 32 bytes. */
export function derive(secret: Uint8Array, purpose: string): Uint8Array {
  return hchacha(filled(secret, 32), filled(utf8(purpose), 16));
}

/** Four bytes by which a key or a code is told from others. */
export function mark(secret: Uint8Array, purpose: string): Uint8Array {
  return derive(secret, purpose).subarray(0, 4);
}

/** Filled up with zeros; throws where there is more. */
function filled(bytes: Uint8Array, size: number): Uint8Array {
  const whole = new Uint8Array(size);
  whole.set(bytes);
  return whole;
}
