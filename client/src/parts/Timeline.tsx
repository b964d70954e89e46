// From the phases of a method to a bar as wide as its time, each phase as wide as its share.
import { t } from "../texts.ts";
import "../styles/parts/timeline.css";

const WIDTH = 600;
const GAP = 4;

export interface Timed {
  key: string;
  name: string;
  seconds: number;
}

export function Timeline({ phases, numbered = false }: { phases: readonly Timed[]; numbered?: boolean }) {
  const said = phases.map(({ name, seconds }) => t("timeline.phase", { name, n: Math.round(seconds / 60) })).join(", ");
  return (
    <svg class="timeline" viewBox={`0 0 ${WIDTH} ${numbered ? 40 : 10}`} role="img" aria-label={said}>
      {stretches(phases).map(({ x, width, key }, n) => (
        <g key={key}>
          <rect x={x} y="0" width={width} height="10" rx="2" />
          {numbered && <text x={x + width / 2} y="32" text-anchor="middle">{n + 1}</text>}
        </g>
      ))}
    </svg>
  );
}

function stretches(phases: readonly Timed[]): { key: string; x: number; width: number }[] {
  const all = phases.reduce((sum, phase) => sum + phase.seconds, 0) || 1;
  const room = WIDTH - GAP * (phases.length - 1);
  let x = 0;
  return phases.map(({ key, seconds }) => {
    const stretch = { key, x, width: (seconds / all) * room };
    x += stretch.width + GAP;
    return stretch;
  });
}
