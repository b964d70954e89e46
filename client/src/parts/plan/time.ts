// From the visit and the server's time to the clock that the drawings show.
import { computed } from "@preact/signals-core";
import { anyView, now, tick, visit } from "../../session.ts";
import { t } from "../../texts.ts";
import { clockText, type Clock } from "./clock.ts";

/** Null before the first phase and after closing. */
export const clockNow = computed<Clock | null>(() => {
  const here = visit.value;
  if (!here || anyView.value?.session.stage === "closed") return null;
  if (here.deadline === undefined) return { left: here.left ?? 0, of: here.seconds, paused: true };
  const at = tick.value > 0 ? now() : 0; // looked at once a second
  return { left: Math.ceil((here.deadline - at) / 1000), of: here.seconds, paused: false };
});

/** "7 minutes left", "time is up", "paused": the clock for who can't see it. */
export function sayClock(clock: Clock): string {
  if (clock.left <= 0) return t("time.up");
  if (clock.paused) return t("time.paused");
  return t("time.left", { n: Math.ceil(clock.left / 60) });
}

/** What stands under the digits in a full plan. */
export function underClock(clock: Clock): string {
  if (clock.left <= -60) return t("time.over");
  if (clock.left <= 0) return t("time.up");
  if (clock.paused) return t("time.paused");
  return clockText(clock).includes(":") ? "" : t("time.minutes", { n: Math.ceil(clock.left / 60) });
}
