// From seats and clock to the plan at thumb size: chair-backs round the minutes, the case as a dark slip of paper.
import { clockText, type Clock } from "./clock.ts";
import { arc, polar, seatAngle } from "./geometry.ts";
import { marks, Table, type Seat } from "./Plan.tsx";

const BACKS = 27;
const WIDEST = 36;
const PAPER = 16.8; // as near to the edge as it goes: the digits of the last two minutes are wide

/** Sixty pixels wide; decoration beside words, so it is hidden from readers of the page. */
export function MiniPlan({ seats, clock, you }: { seats: readonly Seat[]; clock: Clock | null; you?: string | undefined }) {
  const fixed = Math.max(0, seats.findIndex((seat) => seat.id === you));
  const half = Math.min(WIDEST, (360 / Math.max(1, seats.length)) * 0.66) / 2;
  const text = clock ? clockText(clock) : "";
  return (
    <svg class="mini-plan" viewBox="-30 -30 60 60" aria-hidden="true">
      <Table radius={20.5} clock={clock} />
      {seats.map((seat, i) => {
        const at = seatAngle(i, seats.length, fixed, 180);
        return (
          <g key={seat.id} class={`seat ${marks(seat)}`}>
            <path class="back" d={arc(BACKS, at - half, at + half)} />
            {seat.bringer && <SmallPaper degrees={at} />}
          </g>
        );
      })}
      <text class={text.length > 3 ? "long" : ""} y="0">{text}</text>
    </svg>
  );
}

/** Lines would be mud at this size: the paper is solid. */
function SmallPaper({ degrees }: { degrees: number }) {
  const { x, y } = polar(degrees, PAPER);
  return <rect class="slip" x="-2.8" y="-1.8" width="5.6" height="3.6" transform={`translate(${x} ${y}) rotate(${degrees})`} />;
}
