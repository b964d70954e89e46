// From what can stand before and after the method to what this session has of it.
import { t } from "../../texts.ts";
import { bookends, choose, chosen, type BookendPlace, type OfferedBookend } from "./bookends.ts";

export function Bookends() {
  if (bookends.value.length === 0) return null;
  return (
    <details class="bookends">
      <summary>{t("start.bookends")}</summary>
      <Place place="before" legend={t("start.bookends.before")} />
      <Place place="after" legend={t("start.bookends.after")} />
    </details>
  );
}

function Place({ place, legend }: { place: BookendPlace; legend: string }) {
  return (
    <fieldset class="field choices">
      <legend>{legend}</legend>
      {bookends.value.filter((each) => each.place === place).map((each) => <Switch key={each.key} bookend={each} />)}
    </fieldset>
  );
}

function Switch({ bookend }: { bookend: OfferedBookend }) {
  const { key, name, purpose, seconds } = bookend;
  return (
    <label class="choice">
      <input type="checkbox" checked={chosen.value.has(key)} onChange={(event) => choose(key, event.currentTarget.checked)} />
      <b>{name}</b>
      <small>{t("start.bookendFacts", { minutes: seconds / 60, purpose })}</small>
    </label>
  );
}
