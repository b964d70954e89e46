// From the seats to the circle behind someone who is turned away: no time, no speaker, no names.
import { Chair, type Seat } from "./Plan.tsx";
import { headOf, seatAngle, TABLE } from "./geometry.ts";

/** The lower half of the table, cut off above by the strip; only one's own place is drawn in ink. */
export function TurnedPlan({ seats, you, label }: { seats: readonly Seat[]; you: string; label: string }) {
  const fixed = Math.max(0, seats.findIndex((seat) => seat.id === you));
  const head = headOf(seats.length);
  return (
    <svg class="plan turned-plan" viewBox="-120 -6 240 120" role="img" aria-label={label}>
      <circle class="table" r={TABLE} />
      {seats.map((seat, i) => (
        <Chair
          key={seat.id}
          seat={{ id: seat.id, name: seat.name, here: seat.here, ...(seat.id === you && { you: true, bringer: true, turned: true }) }}
          degrees={seatAngle(i, seats.length, fixed, 180)}
          head={head}
        />
      ))}
    </svg>
  );
}
