// From a view and who is here to the seats of the plan, and to the sentence that says what it shows.
import { here, nameOf, phase, pileNow } from "../../session.ts";
import type { GroupView, GuestView, ScreenView } from "../../protocol.ts";
import { listOf, t } from "../../texts.ts";
import type { Seat } from "./Plan.tsx";

/** `me`: whose page it is. `floor`: who has the floor. */
export function seatsOf(view: GroupView | ScreenView | GuestView, me?: string, floor?: string): Seat[] {
  const running = "phases" in view ? view : undefined;
  const visit = running?.visit;
  const turned = running?.turned ?? (visit !== undefined && running?.phases[visit.phase]?.bringer === "listens" && !isOpened(view));
  return view.order.map((id) => ({
    id,
    name: id === me ? t("seat.you") : nameOf(id),
    here: here.value.includes(id),
    you: id === me,
    ready: visit?.ready.who?.includes(id) ?? false,
    facilitator: id === (visit ? visit.chair : view.facilitator),
    bringer: id === running?.bringer,
    floor: id === floor,
    turned: turned && id === running?.bringer,
    inner: running?.fishbowl?.inner.includes(id) ?? false,
    outer: running?.fishbowl?.outer.includes(id) ?? false,
  }));
}

/** The phase has the case-bringer leave the room, and not only turn away. */
export const isOut = (): boolean => phase.value?.bringer === "away";

/** Once the cards lie open, the case-bringer is back at the table. */
const isOpened = (view: GroupView | ScreenView | GuestView): boolean =>
  (view.audience === "screen" ? view.pile : pileNow.value?.deck.status) === "opened";

/** "At the table: Anna and Bram. Away: Eva. Farid has the floor. Ready: Chris." */
export function saySeats(seats: readonly Seat[]): string {
  const names = (those: Seat[]) => listOf(those.map((seat) => seat.name));
  const said = [
    ["seat.here", seats.filter((seat) => seat.here)],
    ["seat.away", seats.filter((seat) => !seat.here)],
    ["seat.case", seats.filter((seat) => seat.bringer)],
    ["seat.floor", seats.filter((seat) => seat.floor)],
    [isOut() ? "seat.outside" : "seat.turned", seats.filter((seat) => seat.turned)],
    ["seat.inner", seats.filter((seat) => seat.inner)],
    ["seat.outer", seats.filter((seat) => seat.outer)],
    ["seat.ready", seats.filter((seat) => seat.ready)],
  ] as const;
  return said.filter(([, those]) => those.length > 0).map(([key, those]) => t(key, { names: names(those) })).join(" ");
}
