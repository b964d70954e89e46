// From the wish to lead to leading: a new recovery code first, kept by this person; only then is the server asked.
import { b64url, random } from "../bytes.ts";
import { makeCode, readCode, showCode } from "../code.ts";
import { keepKeys, keysOf } from "../keep.ts";
import type { Code } from "../protocol.ts";
import { away, command, group, isFacilitator, me, sessionId } from "../session.ts";
import { known, step } from "./matters.ts";
import { proofOf, wrapUnder } from "./wrapping.ts";

export type Way = "accept_lead" | "take_lead";

/** `of`: who is relieved; `code`: as it is shown; `screen`: the token of a screen link of one's own. */
export interface Step {
  way: Way;
  of: string;
  code: string;
  screen: string;
}

export function stepNow(): Step | null {
  const kept = step().value;
  return kept ? (JSON.parse(kept) as Step) : null;
}

let declined = false; // from the press until the offer has gone by it

export async function decline(): Promise<Code | null> {
  declined = true;
  return command({ t: "decline_lead", of: group.peek()?.facilitator ?? "" });
}

/** Whether an offer that has just gone was taken back: neither declined here nor accepted, nor on its way to be. */
export function wasTakenBack(): boolean {
  const mine = declined || isFacilitator.peek() || step().peek() !== "";
  declined = false;
  return !mine;
}

/** Makes the code. It stays on this device until one leads or turns back, so a reload shows the same one again. */
export function begin(way: Way): void {
  const screen = keysOf(sessionId.peek())?.s ?? b64url(random(16));
  const made: Step = { way, of: group.peek()?.facilitator ?? "", code: showCode(makeCode()), screen };
  step().value = JSON.stringify(made);
}

export function turnBack(): void {
  step().value = "";
}

/** Asks for the lead; null once it is so. */
export async function lead({ way, of, code, screen }: Step): Promise<Code | null> {
  const id = sessionId.peek();
  const secret = readCode(code);
  const keys = keysOf(id);
  if (!secret || !keys) return "malformed";
  return command({ t: way, of, code: proofOf(secret), wrap: wrapUnder(secret, id, { ...keys, s: screen }), screen });
}

/** Called at the desk, also where the answer came after a reload: whoever sits there leads. True where that is new. */
export function arrive(): boolean {
  const id = sessionId.peek();
  const made = stepNow();
  const keys = keysOf(id);
  if (made && keys) keepKeys(id, { ...keys, s: made.screen });
  turnBack();
  const before = known().peek();
  known().value = me.peek();
  return before !== "" && before !== me.peek();
}

/** Why the step leads nowhere any more; null while it may. */
export function moot({ way, of }: Step): "moved" | "withdrawn" | "back" | null {
  if (group.value?.facilitator !== of) return "moved";
  if (way === "accept_lead") return group.value.offered === me.value ? null : "withdrawn";
  return away.value ? null : "back";
}
