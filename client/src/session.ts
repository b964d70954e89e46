// The seam between the line and the pages: begins a session on this page, asks, and shows what comes.
import { batch, effect, signal } from "@preact/signals-core";
import { b64url } from "./bytes.ts";
import { derive } from "./cipher/derive.ts";
import { tab } from "./disk.ts";
import { clearDraft, draft, draftsOf, keysOf, rootOf, wipe } from "./keep.ts";
import { fits, sessionId, takeKey } from "./keyring.ts";
import { heard, up, waiting } from "./line/honest.ts";
import { outbox, type Answer, type Outbox } from "./line/outbox.ts";
import { Line, type Ears } from "./line/socket.ts";
import { failure, forget, receive } from "./line/state.ts";
import { startTicking, time } from "./line/time.ts";
import { browser } from "./line/world.ts";
import { Closing, PROTOCOL } from "./protocol.ts";
import type { AnyCommand, Code, Credential, Outbound, Welcome } from "./protocol.ts";
import type { Route } from "./route.ts";

export * from "./glance.ts";
export { read, sessionId, write } from "./keyring.ts";
export { line, type LineState } from "./line/honest.ts";
export { away, failure, group, guest, here, own, receipt, screen, screenOn, type Failure } from "./line/state.ts";
export { now, tick } from "./line/time.ts";

/** How often the line came up: what must ask anew after each time listens to this. */
export const welcomes = signal(0);

let wire: Line | null = null; // null until the door is tried with a key
let box: Outbox | null = null; // null before the session begins
let unwrap: ((wrap: string) => void) | undefined; // set while somebody comes back by a recovery code

/** Begins the session of a route; what hinders it stands in `failure`. */
export function begin(route: Route): void {
  if (route.page !== "circle" && route.page !== "screen") return;
  sessionId.value = route.id;
  draftsOf(route.id);
  const made = outbox(tab, `kring:${route.id}:outbox`, settle);
  box = made;
  effect(() => {
    waiting.value = made.waiting.value;
  });
  startTicking();
  for (const event of ["online", "focus", "pageshow"]) addEventListener(event, wake);
  document.addEventListener("visibilitychange", wake);
  enter(route.page);
}

/** Tries the door, for the first time or after a link was pasted. */
export function enter(page: "circle" | "screen"): void {
  failure.value = takeKey() ? null : "no_key";
  if (failure.value === null) ring(() => credential(page));
}

/** Asks; null when it happened. Never rejects; answers also after reconnecting. `fields`: drafts cleared when done. */
export async function command(what: AnyCommand, ...fields: string[]): Promise<Code | null> {
  return (await ask(what, ...fields)).code;
}

/** As `command`, with all that the server answered. */
export function ask(what: AnyCommand, ...fields: string[]): Promise<Answer> {
  if (!box) return Promise.resolve({ code: "not_now" });
  const { message, answer } = box.add(what, Object.fromEntries(fields.map((name) => [name, draft(name).peek()])));
  wire?.send([message]);
  return answer;
}

/** Goes away from this page: the seat stays, and so do the keys on this device. */
export function leave(): void {
  wire?.end();
  location.assign("/");
}

function wake(): void {
  if (document.visibilityState === "visible") wire?.wake();
}

/** By what a page comes in. */
export function credential(page: "circle" | "screen"): Credential {
  const id = sessionId.peek();
  const keys = keysOf(id);
  if (page === "screen") return { t: "screen", token: keys?.s ?? "" };
  return { t: "seat", proof: b64url(derive(rootOf(id), "seat")), ...(keys?.j ? { token: keys.j } : {}) };
}

/** Begins a line. `unwrapping`: what to do with the keys that the server hands out to a recovery code. */
export function ring(who: () => Credential, unwrapping?: (wrap: string) => void): void {
  unwrap = unwrapping;
  wire?.end();
  wire = new Line(browser, ears(who));
}

function ears(who: () => Credential): Ears {
  return {
    hello: () => ({ t: "hello", v: PROTOCOL, session: sessionId.peek(), who: who() }),
    heard(frame) {
      batch(() => frame.forEach(take));
      heard();
    },
    up() {
      up.value = true;
      wire?.send(box?.unanswered() ?? []);
      welcomes.value += 1;
    },
    lost: () => (up.value = false),
    closed,
    timed: time.sample,
  };
}

function take(message: Outbound): void {
  if (receive(message)) {
    if (message.t === "welcome") welcomed(message);
    if (message.t === "gone") over();
  } else if (message.t === "done") box?.answered(message.ref, { code: null });
  else if (message.t === "lying") box?.answered(message.ref, { code: null, lying: message.items });
  else if (message.t === "refused" && message.ref === "hello") failure.value = message.code;
  else if (message.t === "refused") box?.answered(message.ref, { code: message.code });
}

function welcomed({ now: at, wrap, view }: Welcome): void {
  time.begin(at);
  if (wrap) unwrap?.(wrap);
  if (!fits(view.session.title)) failure.value = "wrong_key";
}

function closed(why: number): void {
  up.value = false;
  if (why === Closing.GONE) over();
  else failure.value ??= "malformed";
}

/** The session is deleted: nothing of it stays on this device either. */
function over(): void {
  failure.value = "gone";
  wire?.end();
  box?.empty();
  wipe(sessionId.peek());
  forget();
}

/** What was written in these fields has arrived; what was typed since then stays. */
function settle(fields: Record<string, string>): void {
  for (const [name, text] of Object.entries(fields)) if (draft(name).peek() === text) clearDraft(name);
}
