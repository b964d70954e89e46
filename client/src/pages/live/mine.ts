// What this page's participant sees of the table, and whether they are ready.
import { computed } from "@preact/signals-core";
import { draft } from "../../keep.ts";
import { seatsOf } from "../../parts/plan/seats.ts";
import { activity, command, group, isBringer, me, phase, pileNow, questionsNow, visit } from "../../session.ts";
import type { Code } from "../../protocol.ts";

/** Who is heard now: by the word, the floor or the turn, in this order; "" when nobody is. */
export const floorOf = computed(() => {
  const { round } = group.value ?? {};
  const questions = questionsNow.value;
  return round?.word ?? questions?.items[questions.floor ?? ""]?.by ?? round?.now ?? "";
});

export const mySeats = computed(() => (group.value ? seatsOf(group.value, me.value, floorOf.value) : []));

/** The case-bringer sits with the back to the circle: in a listening phase, until the cards lie open. */
export const turnedAway = computed(
  () => isBringer.value && phase.value?.bringer === "listens" && !(activity("cards") && pileNow.value?.deck.status === "opened"),
);

// Where ready is anonymous no message says who, so this device remembers its own press, by the visit's number.
const READY = "ready";

export const amReady = computed(() => {
  const here = visit.value;
  if (!here) return false;
  return here.ready.who ? here.ready.who.includes(me.value) : draft(READY).value === String(here.n);
});

export async function sayReady(ready: boolean): Promise<Code | null> {
  const n = visit.value?.n ?? 0;
  const refused = await command({ t: "ready", visit: n, ready });
  if (refused === null) draft(READY).value = ready ? String(n) : "";
  return refused;
}
