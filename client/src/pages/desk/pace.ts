// How far the group is with this phase, and what speaks against going on now.
import { computed } from "@preact/signals-core";
import { pulseNow } from "../../activities/pulse/pulsing.ts";
import type { GroupView } from "../../protocol.ts";
import { activity, group, here, me, nameOf, pileNow, timeLeft, timeUp, visit } from "../../session.ts";
import { listOf, t } from "../../texts.ts";

const busy = computed(() => {
  const ready = visit.value?.ready;
  return ready ? Math.max(0, ready.of - ready.count) : 0;
});

const allReady = computed(() => (visit.value?.ready.of ?? 0) > 0 && busy.value === 0);

/** Nobody needs this phase any longer, as far as the page knows. */
const rested = computed(() => allReady.value || timeUp.value);

/** Whether going on is what the facilitator can do now: then, and only then, that button is filled. */
export const mayGo = computed(() => rested.value && openThings().length === 0);

/** "3 of 6 ready. Still busy: …", with names only where the server tells them. */
export const readyWords = computed(() => {
  const ready = visit.value?.ready;
  if (!ready || ready.of === 0) return { lead: "", rest: "" };
  if (allReady.value) return { lead: t("onward.allReady"), rest: "" };
  if (ready.count === 0) return { lead: "", rest: t("onward.nobody") };
  return { lead: t("onward.ready", { n: ready.count, of: ready.of }), rest: busyWords.value };
});

/** Empty where names would give somebody away. */
const busyWords = computed(() => {
  const who = visit.value?.ready.who;
  const view = group.value;
  if (!who || !view) return "";
  const names = view.order.filter((id) => id !== me.value && !who.includes(id)).map(nameOf);
  return names.length > 0 ? t("onward.busy", { names: listOf(names) }) : "";
});

/** What to look at before leaping; empty when nothing speaks against going on. */
export const reasons = computed(() => [...openThings(), ...(rested.value ? [] : [stillBusy()])].filter(Boolean));

function openThings(): string[] {
  const view = group.value;
  return [
    activity("cards") && pileNow.value?.deck.status === "open" ? t("onward.pileOpen") : "",
    activity("pulse") && pulseNow.value?.pulse.status === "open" ? t("onward.pulseOpen") : "",
    activity("cards") && dotsOpen() ? t("onward.dotsOpen") : "",
    activity("agenda") && view?.agenda.vote?.status === "open" ? t("onward.voteOpen") : "",
    activity("agenda") && !view?.bringer && !inTurn(view) ? t("onward.noCase") : "",
    view?.lap?.brings && view.lap.more ? t("onward.moreCases") : "",
  ].filter(Boolean);
}

/** Whether cases that are on the agenda are brought one after the other, so that none has to be chosen. */
const inTurn = (view: GroupView | null): boolean =>
  (view?.agenda.order.length ?? 0) > 0 && view?.phases.some(({ repeat }) => repeat?.brings) === true;

/** Whether dots are given now, to the cards of the newest pile. */
export const dotsOpen = (): boolean => group.value?.dots?.[pileNow.value?.id ?? ""]?.status === "open";

function stillBusy(): string {
  const left = Math.ceil((timeLeft.value ?? 0) / 60);
  if (busy.value === 0) return left > 0 ? t("onward.timeLeft", { n: left }) : "";
  return [t("onward.lookHead", { n: busy.value }), busyWords.value, t("onward.kept")].filter(Boolean).join(" ");
}

/** How many others sit at the table now. */
export const others = computed(() => here.value.filter((id) => id !== me.value).length);
