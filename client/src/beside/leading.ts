// How the session is led, and what follows from it for this page: who has the chair, how many must be ready.
import { computed } from "@preact/signals-core";
import { group, isFacilitator, isChair, nameOf, visit } from "../session.ts";
import { t } from "../texts.ts";

/** Nobody leads, and a phase runs. */
export const nobodyLeads = computed(() => visit.value !== null && visit.value.chair === undefined);

/** The chair passes on, and a phase runs: who has it. Else "". */
export const chair = computed(() => (group.value?.session.leading === "rotating" && group.value.session.stage === "running" ? (visit.value?.chair ?? "") : ""));

/** Whether this person may give the chair to somebody. */
export const givesChair = computed(() => chair.value !== "" && (isChair.value || isFacilitator.value));

export const isLast = computed(() => (visit.value?.phase ?? 0) + 1 >= (group.value?.phases.length ?? 0));

/** "You go on together when 3 of the 5 of you are ready." */
export function sayQuota(): string {
  const ready = visit.value?.ready;
  if (!ready) return "";
  if (isLast.value) return t(isFacilitator.value ? "together.lastYours" : "together.last", { name: nameOf(group.value?.facilitator ?? "") });
  if (group.value?.session.leading === "all") return t("together.all", { n: ready.of });
  return t("together.most", { n: Math.floor(ready.of / 2) + 1, of: ready.of });
}
