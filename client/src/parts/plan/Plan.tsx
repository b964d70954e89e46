// From seats and clock to the round table seen from above: the one drawing that carries the product.
import { arcStart, clockText, type Clock } from "./clock.ts";
import { arc, CHAIR_HALF, headOf, HEADS, namePlace, polar, seatAngle, shortName, TABLE } from "./geometry.ts";

/** A person at the table, in the order of joining. */
export type Seat = {
  id: string;
  name: string;
  here: boolean;
  you?: boolean;
  ready?: boolean;
  facilitator?: boolean;
  bringer?: boolean;
  floor?: boolean;
  turned?: boolean;
  inner?: boolean;
  outer?: boolean;
};

type PlanProps = {
  seats: readonly Seat[];
  /** One sentence that says what the drawing shows. */
  label: string;
  clock?: Clock | null;
  /** Words under the clock: "minutes", "of 20 min", "paused". */
  under?: string;
  /** Minutes and seconds, always: for the desk. */
  precise?: boolean;
  /** Who sits at the bottom; on the screen someone sits at the top instead. */
  bottom?: string | undefined;
  top?: string | undefined;
  /** The frame of the drawing, where another fits better. */
  box?: string;
};

const BOX = "-180 -124 360 248";
const NAMED = 10; // more seats than these are drawn without names

/** The full plan. */
export function Plan({ seats, label, clock, under, precise = false, bottom, top, box = BOX }: PlanProps) {
  const fixed = Math.max(0, seats.findIndex((seat) => seat.id === (top ?? bottom)));
  const turn = (i: number) => seatAngle(i, seats.length, fixed, top ? 0 : 180);
  const head = headOf(seats.length);
  return (
    <svg class="plan" viewBox={box} role="img" aria-label={label}>
      <Table radius={TABLE} clock={clock} />
      {seats.map((seat, i) => <Chair key={seat.id} seat={seat} degrees={turn(i)} head={head} />)}
      {seats.length <= NAMED && seats.map((seat, i) => <Name key={seat.id} seat={seat} degrees={turn(i)} head={head} />)}
      {clock && <text class="clock" y={under ? 4 : 11}>{clockText(clock, precise)}</text>}
      {under && <text class="clock-under" y="24">{under}</text>}
    </svg>
  );
}

/** The table top with what is left of the time on its edge. */
export function Table({ radius, clock }: { radius: number; clock?: Clock | null | undefined }) {
  const state = !clock ? "" : clock.left <= 0 ? "up" : clock.paused ? "paused" : "";
  return (
    <>
      <circle class="table" r={radius} />
      {clock && <path class={`time ${state}`} d={arc(radius, arcStart(clock), 360)} />}
    </>
  );
}

/** What is true of a seat, as classes. */
export const marks = (seat: Seat): string =>
  (["you", "ready", "bringer", "floor", "turned", "inner"] as const)
    .filter((mark) => seat[mark])
    .concat(seat.here ? [] : ["away" as "you"])
    .join(" ");

/** Head, chair-back and what lies before them. Drawn at twelve, then turned to its place. */
export function Chair({ seat, degrees, head }: { seat: Seat; degrees: number; head: number }) {
  const { x, y } = polar(degrees, HEADS);
  return (
    <g class={`seat ${marks(seat)}`} transform={`translate(${x} ${y}) rotate(${degrees})`}>
      {seat.floor && seat.here && <path class="spoke" d={`M0 ${head}V${HEADS - TABLE - 2}`} />}
      {seat.bringer && <Paper head={head} />}
      <g class="body">
        <path class="back" d={arc(1.72 * head, -CHAIR_HALF, CHAIR_HALF)} />
        {seat.here && <circle class="head" r={head} />}
        {seat.facilitator && seat.here && <circle class="dot" r={head * 0.38} />}
      </g>
    </g>
  );
}

function Paper({ head }: { head: number }) {
  const [w, h] = [1.5 * head, 1.05 * head];
  return (
    <g class="paper" transform={`translate(0 ${HEADS - TABLE + 0.85 * head})`}>
      <rect x={-w / 2} y={-h / 2} width={w} height={h} />
      <path d={`M${-w * 0.28} ${-h * 0.14}H${w * 0.28}M${-w * 0.28} ${h * 0.18}H${w * 0.08}`} />
    </g>
  );
}

function Name({ seat, degrees, head }: { seat: Seat; degrees: number; head: number }) {
  const { x, y, anchor } = namePlace(degrees, head);
  return <text class={`name ${marks(seat)}`} x={x} y={y} text-anchor={anchor}>{shortName(seat.name)}</text>;
}
