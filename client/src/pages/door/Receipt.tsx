// What was deleted and when, as a paper: the last thing a page of this session shows.
import { Sheet } from "../../parts/Sheet.tsx";
import { receipt } from "../../session.ts";
import { clockTime, language, t } from "../../texts.ts";

export function Receipt() {
  const gone = receipt.value;
  if (!gone) return null;
  const date = new Intl.DateTimeFormat(language.value, { dateStyle: "long" }).format(gone.at);
  return (
    <Sheet>
      <h2 class="people">{t("receipt.title")}</h2>
      <ul class="receipt people">
        <li>{t("receipt.when", { date, time: clockTime(gone.at) })}</li>
        <li>{t("receipt.records", { n: gone.records })}</li>
        <li>{t(gone.embedded ? "receipt.embedded" : "receipt.external")}</li>
        <li>{t("receipt.device")}</li>
      </ul>
    </Sheet>
  );
}
