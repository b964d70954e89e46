// From the methods that fit to the few that stand first: those that this device led lately, then the easiest.
import { computed, signal } from "@preact/signals-core";
import { device } from "../../disk.ts";
import { fitting } from "./finding.ts";
import type { OfferedMethod } from "./methods.ts";

const FEW = 4; // on a phone they and the name field are one short way apart
const REMEMBERED = 3;
const PLACE = "kring:methods"; // on the device, for all sessions

/** From the page of a method one comes here with its name in the address. */
export const named = new URLSearchParams(globalThis.location?.search).get("method");

const lately = signal<readonly string[]>((device.read(PLACE) ?? "").split(" ").filter(Boolean));

/** Of the methods that fit: a few at hand, and more behind them; none alone behind. */
export const near = computed(() => nearest(fitting.value ?? [], [...(named ? [named] : []), ...lately.value]));

export function nearest(all: readonly OfferedMethod[], before: readonly string[]): { first: OfferedMethod[]; more: OfferedMethod[] } {
  const known = before.flatMap((id) => all.find((each) => each.id === id) ?? []);
  const ordered = [...new Set([...known, ...all])];
  const cut = ordered.length === FEW + 1 ? FEW + 1 : FEW;
  return { first: ordered.slice(0, cut), more: ordered.slice(cut) };
}

/** A session by this method stands: next time it is at hand. */
export function remember(id: string): void {
  lately.value = [id, ...lately.peek().filter((each) => each !== id)].slice(0, REMEMBERED);
  device.write(PLACE, lately.value.join(" "));
}
