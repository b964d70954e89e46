// From the minutes of a method to its ring of arcs; the row in hand lights its arc.
import { t } from "../../texts.ts";
import { arcs } from "./arcs.ts";
import { minutesOf } from "./minutes.ts";

export function Dial({ seconds, inHand }: { seconds: readonly number[]; inHand: number }) {
  const total = seconds.reduce((sum, each) => sum + each, 0);
  const minutes = minutesOf(total);
  return (
    <svg
      class="dial"
      viewBox="-165 -165 330 330"
      role="img"
      aria-label={t("start.dial", { minutes, phases: seconds.length })}
    >
      {arcs(seconds).map((arc, i) => (
        <g key={i} class={i === inHand ? "in-hand" : undefined}>
          <path d={arc.d} />
          <text x={arc.x} y={arc.y + 5.5} text-anchor="middle" font-size="16">
            {i + 1}
          </text>
        </g>
      ))}
      <text class="dial-total" y="14" text-anchor="middle" font-size="58">
        {minutes}
      </text>
      <text y="38" text-anchor="middle" font-size="15">
        {t("start.minutes", { n: Math.round(total / 60) })}
      </text>
    </svg>
  );
}
