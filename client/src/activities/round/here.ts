// What only the desk knows: how long each was heard on this page, and who may have a turn in which order.
import { random } from "../../bytes.ts";
import { floorOf } from "../../pages/live/mine.ts";
import type { Order } from "../../protocol.ts";
import { activity, group, now } from "../../session.ts";
import { inOrder } from "./orders.ts";
import { follow, voices } from "./voices.ts";

/** Gone with the page: it is neither kept nor sent. */
export const heardHere = voices();

/** Listens while the desk is open. */
export const followVoices = (): (() => void) => follow(heardHere, () => floorOf.value, now);

/** Everyone who may have a turn in this phase, in the order asked for. */
export function ordered(order: Order): string[] {
  const view = group.peek();
  const bringer = activity("round")?.bringer ?? true;
  const people = view?.order.filter((id) => (bringer || id !== view.bringer) && !view.fishbowl?.silent.includes(id)) ?? [];
  const at = now();
  const known = {
    remote: (id: string) => view?.people[id]?.remote ?? false,
    heard: (id: string) => heardHere.heard(id, at),
    dice,
  };
  return inOrder(order, people, known);
}

// Four bytes of chance for at most forty people: no order is noticeably more likely than another.
const dice = (n: number): number => new DataView(random(4).buffer).getUint32(0) % n;
