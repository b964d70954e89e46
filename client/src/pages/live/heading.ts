// From the phase to the two lines of the strip.
import { clockNow } from "../../parts/plan/time.ts";
import { group, paused, phase, visit } from "../../session.ts";
import { phaseTexts, t } from "../../texts.ts";

/** "Phase 2 of 7 · in turn" over the phase's name; what concerns time stands in for the manner. */
export function heading() {
  const texts = phaseTexts(phase.value?.key ?? "");
  const clock = clockNow.value;
  const manner = paused.value ? t("strip.paused") : clock && clock.left <= 0 ? t("strip.up") : (texts?.manner ?? "");
  const n = (visit.value?.phase ?? 0) + 1;
  return { over: t("strip.phase", { n, of: group.value?.phases.length ?? 0, manner }), title: texts?.name ?? "" };
}
