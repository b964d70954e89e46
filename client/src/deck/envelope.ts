// Slips come in an envelope that only this participant's devices can open: the pad is never stored anywhere.
import { b64url, join, unb64url, xor } from "../bytes.ts";
import { derive } from "../cipher/derive.ts";

const SLIP = 16; // bytes
const BLOCK = 32; // bytes that are derived at a time

export interface Slips {
  cards: Uint8Array[];
  /** Says only "I wrote"; null for the facilitator, and for ballots. */
  witness: Uint8Array | null;
}

/** The pad to ask slips under: room for one witness beside the cards. */
export function padFor(root: Uint8Array, deck: string, each: number): string {
  return b64url(pad(root, deck, (each + 1) * SLIP));
}

export function openEnvelope(envelope: string, root: Uint8Array, deck: string, each: number): Slips {
  const sealed = unb64url(envelope) ?? new Uint8Array();
  const bytes = xor(sealed, pad(root, deck, sealed.length));
  const all = Array.from({ length: bytes.length / SLIP }, (_, at) => bytes.subarray(at * SLIP, (at + 1) * SLIP));
  return { cards: all.slice(0, each), witness: all[each] ?? null };
}

function pad(root: Uint8Array, deck: string, length: number): Uint8Array {
  const blocks = Array.from({ length: Math.ceil(length / BLOCK) }, (_, n) => derive(root, `pad/${deck}/${n}`));
  return join(...blocks).subarray(0, length);
}
