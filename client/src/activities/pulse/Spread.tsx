// The spread of a pulse: a disc for each answer over its number, and the same as a sentence. No mean, and no names.
import type { PulseView } from "../../protocol.ts";
import { listOf, t } from "../../texts.ts";
import { ANSWERS } from "./pulsing.ts";
import { Ends } from "./PulseAct.tsx";
import { BELOW, GROUND, middle, stacked, WIDTH } from "./stacks.ts";
import "../../styles/parts/pulse.css";

export function Spread({ pulse }: { pulse: PulseView }) {
  const counts = countsOf(pulse);
  const { r, top, stacks } = stacked(counts);
  return (
    <div class="spread">
      <svg viewBox={`0 ${top} ${WIDTH} ${GROUND + BELOW - top}`} role="img" aria-label={saySpread(pulse)}>
        <line x1="0" x2={WIDTH} y1={GROUND} y2={GROUND} />
        {stacks.map((discs, at) => (
          <g key={at}>
            {discs.map(({ x, y }) => <circle key={y} cx={x} cy={y} r={r} />)}
            {discs.length > 0 && <text class="count" x={middle(at, counts.length)} y={(discs.at(-1)?.y ?? 0) - r - 5}>{discs.length}</text>}
            <text x={middle(at, counts.length)} y={GROUND + 20}>{ANSWERS[at]}</text>
          </g>
        ))}
      </svg>
      <Ends about={pulse.about} />
    </div>
  );
}

/** "6 answers, from 1, not at all, to 5, very much: 2 times 3, 4 times 4." */
export function saySpread(pulse: PulseView): string {
  const counts = countsOf(pulse);
  const given = ANSWERS.flatMap((answer, at) => (counts[at] ? [t("pulse.times", { n: counts[at], answer })] : []));
  const ends = { low: t(`pulse.${pulse.about}.low`), high: t(`pulse.${pulse.about}.high`) };
  return t("pulse.spread", { n: counts.reduce((sum, count) => sum + count, 0), ...ends, list: listOf(given) });
}

const countsOf = (pulse: PulseView): number[] => ANSWERS.map((answer) => pulse.counts?.[answer] ?? 0);
