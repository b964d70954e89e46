// What the page says by itself: the phase, the floor, the own place, the minutes; and where the focus goes.
import { effect } from "@preact/signals-core";
import { ownPlace } from "../../activities/questions/order.ts";
import { assertive, polite } from "../../announce.ts";
import { TITLE_ID } from "../../parts/frame/Strip.tsx";
import { clockNow } from "../../parts/plan/time.ts";
import { group, line, me, nameOf, phase, questionsNow, visit } from "../../session.ts";
import { phaseTexts, t } from "../../texts.ts";
import { floorOf } from "./mine.ts";

const LAST = 120; // seconds

/** Tells what changes until the returned function is called; what was so at the beginning is not news. */
export function tell(): () => void {
  const stops = [
    onChange(() => phase.value && phaseTexts(phase.value.key) && visit.value?.n, tellPhase),
    onChange(() => `${questionsNow.value?.floor} ${group.value?.round?.turn} ${floorOf.value}`, tellFloor),
    onChange(ownPlace, (place) => place > 0 && polite(t("telling.place", { n: place }))),
    onChange(moment, (said) => said && polite(t(said))),
    onChange(() => line.value.t === "live", (live) => (live ? polite(t("telling.back")) : assertive(t("telling.lost")))),
    onChange(() => group.value?.session.stage, (stage) => stage === "closed" && polite(t("closed.head"))),
  ];
  return () => stops.forEach((stop) => stop());
}

function onChange<T>(look: () => T, then: (value: T) => unknown): () => void {
  let last: { value: T } | null = null;
  return effect(() => {
    const value = look();
    const changed = last !== null && last.value !== value;
    last = { value };
    if (changed) queueMicrotask(() => then(value)); // outside the effect: what is said is not what is listened to
  });
}

function tellPhase(): void {
  const texts = phaseTexts(phase.value?.key ?? "");
  if (!texts) return;
  const n = (visit.value?.phase ?? 0) + 1;
  polite(t("telling.phase", { n, of: group.value?.phases.length ?? 0, name: texts.name }));
  if (!document.activeElement?.matches("textarea, input, dialog *")) document.getElementById(TITLE_ID)?.focus();
}

function tellFloor(): void {
  const asker = floorOf.value;
  if (asker === me.value) assertive(t("floor.yours"));
  else if (asker) polite(t("telling.floor", { name: nameOf(asker) }));
}

/** Half of the time (where that comes before two minutes, or they never come), two minutes, the end: each once. */
function moment(): "telling.half" | "telling.two" | "telling.up" | "" {
  const clock = clockNow.value;
  if (!clock || clock.paused) return "";
  if (clock.left <= 0) return "telling.up";
  if (clock.of > LAST && clock.left <= LAST) return "telling.two";
  return clock.left <= clock.of / 2 ? "telling.half" : "";
}
