// While the seat is being looked up: a table with one empty chair.
import { t } from "../texts.ts";
import { EmptyTable } from "./door/EmptyTable.tsx";

export function Entering() {
  return (
    <main class="door">
      <EmptyTable />
      <p class="soft" role="status">{t("door.entering")}</p>
    </main>
  );
}
