// Who leads the session that is being started, for the whole of it.
import type { Leading } from "../../protocol.ts";
import { t } from "../../texts.ts";
import { leading } from "./letter.ts";

const WAYS: readonly Leading[] = ["guided", "rotating", "all", "majority"];

export function WhoLeads() {
  return (
    <div class="field">
      <div class="label-row">
        <label for="start-leading">{t("start.leading")}</label>
      </div>
      <select
        id="start-leading"
        class="input"
        value={leading.value}
        aria-describedby="start-leading-what"
        onChange={(event) => (leading.value = event.currentTarget.value as Leading)}
      >
        {WAYS.map((each) => <option key={each} value={each}>{t(`start.leading.${each}`)}</option>)}
      </select>
      <p class="soft small after-field" id="start-leading-what">{t(`start.leading.${leading.value}.what`)}</p>
    </div>
  );
}
