// The mark: chairs round a table, and the one place that is yours.
import { arc } from "../plan/geometry.ts";

const CHAIRS = 6;

/** Six chair-backs and one head, in the accent, at the bottom. */
export function Mark() {
  const step = 360 / (CHAIRS + 1);
  return (
    <svg class="mark" viewBox="-16 -16 32 32" aria-hidden="true">
      {Array.from({ length: CHAIRS }, (_, i) => 180 + step * (i + 1)).map((at) => (
        <path key={at} d={arc(12, at - 17, at + 17)} />
      ))}
      <circle class="own" cy="12" r="3.4" />
    </svg>
  );
}
