// From messages to signals: what this seat may see, as the server said it last.
import { signal } from "@preact/signals-core";
import type { Away, Code, Gone, GroupView, GuestView, Outbound, OwnView, Presence, ScreenView, View, Welcome } from "../protocol.ts";
import { merge } from "./patch.ts";

export const group = signal<GroupView | null>(null);
export const guest = signal<GuestView | null>(null);
export const screen = signal<ScreenView | null>(null);
export const own = signal<OwnView | null>(null);
/** Participants that are connected now. */
export const here = signal<string[]>([]);
export const screenOn = signal(false);
/** Since when the facilitator is away, and from when on somebody may lead instead; null while they are here. */
export const away = signal<Away | null>(null);
/** Set when the session was deleted while this page looked on. */
export const receipt = signal<Gone | null>(null);

export type Failure = Code | "gone" | "no_key" | "wrong_key" | "away";
/** Why there is no page to show; null while there is, or may be soon. */
export const failure = signal<Failure | null>(null);

/** Takes one message; false where it is none of the state's. */
export function receive(message: Outbound): boolean {
  switch (message.t) {
    case "welcome":
      welcome(message);
      return true;
    case "patch":
      if (message.view) show(merge(group.peek() ?? guest.peek() ?? screen.peek(), message.view) as View);
      if (message.own) own.value = merge(own.peek(), message.own) as OwnView;
      return true;
    case "presence":
      present(message);
      screenOn.value = message.screen;
      return true;
    case "gone":
      receipt.value = message;
      failure.value = "gone";
      return true;
    default:
      return false;
  }
}

function welcome(message: Welcome): void {
  show(message.view);
  own.value = message.own ?? null;
  present(message);
  failure.value = null;
}

function present(message: Presence | Welcome): void {
  here.value = message.here;
  away.value = message.away ?? null;
}

function show(view: View): void {
  group.value = view.audience === "group" ? view : null;
  guest.value = view.audience === "guest" ? view : null;
  screen.value = view.audience === "screen" ? view : null;
}

export function forget(): void {
  group.value = guest.value = screen.value = own.value = away.value = null;
  here.value = [];
}
