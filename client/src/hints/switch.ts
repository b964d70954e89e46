// Whether hints are wanted: by this person on this device for good, and in this phase of this session.
import { choice, draft } from "../keep.ts";
import { phase } from "../glance.ts";

const here = () => draft(`unhinted.${phase.value?.key ?? ""}`);

export const isHinted = (): boolean => choice("hints").value !== "off" && here().value === "";

export const notHere = (): void => void (here().value = "1");

export function setHints(wish: "on" | "off"): void {
  choice("hints").value = wish;
  if (wish === "on") here().value = "";
}
