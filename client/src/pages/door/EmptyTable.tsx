// The plan of a session that is not there: a table, and one chair drawn in dashes.
import { arc, CHAIR_HALF, TABLE } from "../../parts/plan/geometry.ts";
import { t } from "../../texts.ts";

const CHAIR = 26; // radius of the chair-back
const SEAT = 78; // from the middle of the table to the middle of the chair

export function EmptyTable() {
  return (
    <svg class="empty-table" viewBox="-70 -70 140 180" role="img" aria-label={t("door.seat")}>
      <circle class="table" r={TABLE} />
      <path class="chair" transform={`translate(0 ${SEAT})`} d={arc(CHAIR, 180 - CHAIR_HALF, 180 + CHAIR_HALF)} />
    </svg>
  );
}
