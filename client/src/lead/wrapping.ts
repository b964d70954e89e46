// Between a recovery code and the keys of a session: its proof, and the keys as they are sealed under it.
import { b64url } from "../bytes.ts";
import { derive } from "../cipher/derive.ts";
import type { Keys } from "../keep.ts";
import { open, seal, type Place } from "../seal.ts";

const placeOf = (session: string): Place => ({ session, kind: "wrap", id: "", field: "keys", revision: "0" });

/** By what the server knows the code again; it keeps a hash of it. */
export const proofOf = (code: Uint8Array): string => b64url(derive(code, "recovery"));

export function wrapUnder(code: Uint8Array, session: string, keys: Keys): string {
  return seal(derive(code, "wrap"), placeOf(session), JSON.stringify(keys));
}

/** The keys, or null where they were sealed under another code. */
export function unwrap(code: Uint8Array, session: string, wrap: string): Keys | null {
  const keys = open(derive(code, "wrap"), placeOf(session), wrap);
  return keys === null ? null : (JSON.parse(keys) as Keys);
}
