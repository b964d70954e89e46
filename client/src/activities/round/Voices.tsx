// A glance at who was heard how long, for whoever leads: reckoned on this page and gone with it.
import { group, nameOf, now, tick } from "../../session.ts";
import { t } from "../../texts.ts";
import { heardHere } from "./here.ts";

const MINUTE = 60_000; // ms

export function Voices() {
  const at = tick.value > 0 ? now() : 0;
  const people = group.value?.order.map((id) => ({ id, ms: heardHere.heard(id, at) })) ?? [];
  const most = Math.max(1, ...people.map(({ ms }) => ms));
  return (
    <details class="folded voices">
      <summary>{t("desk.voices.head")}</summary>
      <p class="soft small">{t("desk.voices.what")}</p>
      <ul>
        {people.map(({ id, ms }) => (
          <li key={id}>
            <span>{nameOf(id)}</span>
            <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width={(100 * ms) / most} height="4" /></svg>
            <span class="soft small">{ms < MINUTE ? t("desk.voices.less") : t("desk.voices.minutes", { n: Math.round(ms / MINUTE) })}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
