// From a seat of the plan to the words about it in the list of who is here.
import { group } from "../../session.ts";
import { t } from "../../texts.ts";
import type { Seat } from "./Plan.tsx";

/** A seat in the list of who is here: "at the table, facilitator". */
export function saySeat(seat: Seat): string {
  const words = [
    t(seat.here ? "seat.isHere" : "seat.isAway"),
    seat.facilitator && t(group.value?.session.leading === "rotating" ? "seat.chairs" : "seat.leads"),
    seat.bringer && t("seat.brings"),
    seat.ready && t("seat.isReady"),
  ];
  return words.filter(Boolean).join(", ");
}
