// The plan on the screen: the facilitator at the top, the time large enough for the far end of the room.
import { frameOf } from "../../parts/plan/frame.ts";
import { Plan } from "../../parts/plan/Plan.tsx";
import { clockText, type Clock } from "../../parts/plan/clock.ts";
import { saySeats, seatsOf } from "../../parts/plan/seats.ts";
import { clockNow, sayClock, underClock } from "../../parts/plan/time.ts";
import type { ScreenView } from "../../protocol.ts";
import { nameOf } from "../../session.ts";

const NAMED = 10; // more seats than these are drawn without names: they stand below

export function ScreenPlan({ view }: { view: ScreenView }) {
  const seats = seatsOf(view, undefined, view.round?.word ?? view.floor ?? view.round?.now);
  const clock = clockNow.value;
  const label = [clock && sayClock(clock), saySeats(seats)].filter(Boolean).join(". ");
  const many = seats.length > NAMED;
  return (
    <div class={`screen-plan ${clock ? width(clock) : ""}`}>
      <Plan
        seats={seats}
        label={label}
        top={view.facilitator}
        box={frameOf(seats, view.facilitator, 0)}
        {...(clock && { clock, under: underClock(clock) })}
      />
      {many && <p class="many">{view.order.map(nameOf).join("\u00a0· ")}</p>}
    </div>
  );
}

/** How wide the digits are decides how large they can be. */
function width(clock: Clock): string {
  return ["", "", "two-digits"][clockText(clock).length] ?? "wide-clock";
}
