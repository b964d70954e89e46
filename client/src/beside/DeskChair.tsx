// At the top of the desk of whoever has the chair for one phase: that this is so, and what comes after it.
import { useEffect } from "preact/hooks";
import { polite } from "../announce.ts";
import { leading, matters } from "../lead/matters.ts";
import { group, isFacilitator, nameOf, visit } from "../session.ts";
import { t } from "../texts.ts";
import { chair, isLast } from "./leading.ts";
import "../styles/pages/lead.css";

export function DeskChair() {
  useEffect(() => {
    if (chair.value) polite(t("chair.yours"));
  }, [visit.value?.n, chair.value]);
  return (
    <>
      {chair.value && (
        <section class="lead-lines" aria-label={t("lead.label")}>
          <div class="lead-line">
            <p><b>{t("chair.yours")}</b> {isLast.value ? sayLast() : t("chair.yoursWhat")}</p>
          </div>
        </section>
      )}
      {!isFacilitator.value && matters.value && leading.value && <leading.value.Lead />}
    </>
  );
}

const sayLast = (): string => (isFacilitator.value ? "" : t("together.last", { name: nameOf(group.value?.facilitator ?? "") }));
