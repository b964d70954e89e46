// From words to what only the key opens: XChaCha20-Poly1305, as libsodium has it too.
import { join } from "../bytes.ts";
import { hchacha, stream } from "./chacha.ts";
import { vouch } from "./poly1305.ts";

const TAG = 16; // bytes
const STEP = 16; // what is vouched for is filled up to a multiple of so many bytes

/** What one text is sealed with. */
export interface Lock {
  key: Uint8Array; // 32 bytes
  nonce: Uint8Array; // 24 bytes, by chance
  bound: Uint8Array; // what it can't be opened without, and does not hold
}

export function encrypt(lock: Lock, text: Uint8Array): Uint8Array {
  const turn = turner(lock);
  const hidden = turn(text, 1);
  return join(hidden, tagOf(turn, lock.bound, hidden));
}

/** Null where anything of it was changed, or it was sealed with another lock. */
export function decrypt(lock: Lock, sealed: Uint8Array): Uint8Array | null {
  const turn = turner(lock);
  const [hidden, tag] = [sealed.subarray(0, -TAG), sealed.subarray(-TAG)];
  const wrong = tagOf(turn, lock.bound, hidden).reduce((sum, byte, i) => sum | (byte ^ (tag[i] ?? -1)), 0);
  return wrong === 0 ? turn(hidden, 1) : null;
}

type Turn = (bytes: Uint8Array, first: number) => Uint8Array;

/** The long nonce makes a key of its own, so that chance never chooses the same one twice. */
function turner({ key, nonce }: Lock): Turn {
  const own = hchacha(key, nonce.subarray(0, 16));
  const rest = join(new Uint8Array(4), nonce.subarray(16));
  return (bytes, first) => stream(own, rest, bytes, first);
}

/** Block 0 is the key to vouch with; what is hidden begins with block 1. */
function tagOf(turn: Turn, bound: Uint8Array, hidden: Uint8Array): Uint8Array {
  const lengths = BigUint64Array.of(BigInt(bound.length), BigInt(hidden.length));
  return vouch(turn(new Uint8Array(32), 0), join(filled(bound), filled(hidden), new Uint8Array(lengths.buffer)));
}

function filled(bytes: Uint8Array): Uint8Array {
  return join(bytes, new Uint8Array(-bytes.length & (STEP - 1)));
}
