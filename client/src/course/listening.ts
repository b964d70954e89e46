// Whether somebody who leads, and whose case it is, listens with the back to the circle now or sees to time and phases.
import { computed, signal } from "@preact/signals-core";
import { group, isBringer, visit } from "../session.ts";

/** The visit in which they went to the desk; 0 for none. Another visit begins with listening anew. */
const ledIn = signal(0);

export const isApart = computed(() => isBringer.value && group.value?.turned === true);

export const listens = computed(() => isApart.value && ledIn.value !== visit.value?.n);

export const toDesk = (): void => void (ledIn.value = visit.peek()?.n ?? 0);

export const toListening = (): void => void (ledIn.value = 0);
