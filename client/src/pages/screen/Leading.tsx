// Who leads, when that is news to the room: for a minute after it passed, and while the facilitator is away.
import { away, nameOf, now, screen, tick } from "../../session.ts";
import { clockTime, t } from "../../texts.ts";

const NEWS = 60_000; // ms

export function Leading() {
  const words = sentence();
  return words ? <p class="screen-leading" role="status">{words}</p> : null;
}

function sentence(): string {
  const gone = away.value;
  if (gone) return t("screen.away", { name: nameOf(gone.who), time: clockTime(gone.since) });
  const view = screen.value;
  const fresh = tick.value >= 0 && view?.lead !== undefined && now() - view.lead.since < NEWS;
  return fresh ? t("screen.leads", { name: nameOf(view.facilitator) }) : "";
}
