// What of leading concerns this page now: little, because everyone loads it; what it shows comes once there is something.
import { computed, signal } from "@preact/signals-core";
import { fetchWhen } from "../fetched.ts";
import { draft } from "../keep.ts";
import { away, group, me } from "../session.ts";
import { needTexts } from "../texts.ts";
import type * as Parts from "./Lead.tsx";

/** Whom this device knows to lead; another one is news, until its person was told. */
export const known = () => draft("leader");

/** The step to leading that this person has begun: from the making of the code until one leads or turns back; else "". */
export const step = () => draft("step");

/** The facilitator the news is about; "" where there is none: whoever comes to lead is told at the desk. */
export const newcomer = computed(() => {
  const leads = group.value?.facilitator ?? "";
  return [known().value, me.value].includes(leads) ? "" : leads;
});

export const matters = computed(() => newcomer.value || away.value || step().value || group.value?.offered === me.value);

/** What shows it; null until it is here. */
export const leading = signal<typeof Parts | null>(null);

/** Called once a seat is taken: who leads then is no news. */
export function followLead(): () => void {
  known().value ||= group.peek()?.facilitator ?? "";
  return fetchWhen(() => matters.value, leading, async () => {
    const [parts] = await Promise.all([import("./Lead.tsx"), needTexts("lead")]);
    parts.tellLead();
    return parts;
  });
}
