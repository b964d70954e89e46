// The plan of a session that is not there: a table, and one chair drawn in dashes.
import { arc, CHAIR_HALF, TABLE } from "../../parts/geometry.ts";
import { t } from "../../texts.ts";

const CHAIR = 17; // radius of the chair-back, its middle below the table

export function EmptyTable() {
  return (
    <svg class="empty-table" viewBox="-110 -70 220 190" role="img" aria-label={t("door.seat")}>
      <circle class="table" r={TABLE} />
      <path class="chair" transform="translate(0 80)" d={arc(CHAIR, 180 - CHAIR_HALF, 180 + CHAIR_HALF)} />
    </svg>
  );
}
