// From the secret of a recovery code to the facilitator's seat and the session's keys on this device.
import { b64url } from "../../bytes.ts";
import { derive } from "../../cipher/derive.ts";
import { keepKeys, rootOf } from "../../keep.ts";
import { takeKey } from "../../keyring.ts";
import { proofOf, unwrap } from "../../lead/wrapping.ts";
import { credential, failure, ring, sessionId } from "../../session.ts";

/** The server hands the keys out once; from then on this device has a seat like any other. */
export function recover(code: Uint8Array): void {
  const id = sessionId.peek();
  const first = { t: "recovered", proof: b64url(derive(rootOf(id), "seat")), code: proofOf(code) } as const;
  let known = false;
  failure.value = null;
  ring(() => (known ? credential("circle") : first), (wrap) => {
    known = true;
    const keys = unwrap(code, id, wrap);
    if (keys) keepKeys(id, keys);
    takeKey();
  });
}
