// From the desk to an offer of the lead and what becomes of it: accepted, declined, or taken back here.
import { effect, signal } from "@preact/signals-core";
import { polite } from "../announce.ts";
import type { Code } from "../protocol.ts";
import { command, group, isFacilitator, nameOf } from "../session.ts";
import { t } from "../texts.ts";

/** Who would rather not lead, until the facilitator read it; "" when nobody said so. */
export const decliner = signal("");

let takenBack = false; // from the press until the offer has gone by it

export function offer(to: string): Promise<Code | null> {
  decliner.value = "";
  return command({ t: "offer_lead", to });
}

export async function takeBack(): Promise<Code | null> {
  takenBack = true;
  const refused = await command({ t: "offer_lead", to: null });
  if (refused !== null) takenBack = false;
  return refused;
}

/** Tells what becomes of the offer, until the returned function is called. */
export function followOffer(): () => void {
  let last = group.peek()?.offered;
  return effect(() => {
    const offered = group.value?.offered;
    const was = last;
    last = offered;
    if (offered === was) return;
    queueMicrotask(() => tell(offered, was));
  });
}

/** An offer that goes without a press here was accepted or declined, unless its participant is gone. */
function tell(offered: string | undefined, was: string | undefined): void {
  if (!isFacilitator.peek()) return; // accepted: the page that comes now says so
  const declined = !offered && was !== undefined && !takenBack && group.peek()?.order.includes(was);
  if (offered) polite(t("lead.offered", { name: nameOf(offered) }));
  else if (declined) polite(t("lead.declined", { name: nameOf((decliner.value = was)) }));
  else polite(t("lead.tookBack"));
  takenBack = false;
}
