// From bringing the case (or leading, or having brought one) to what only they do: fetched as soon as that is so, phases before it is needed.
import { signal } from "@preact/signals-core";
import { fetchWhen } from "../fetched.ts";
import { allBrought, isBringer, isFacilitator } from "../session.ts";
import type * as Parts from "./bringing.ts";

/** The parts of a page that only they have; null until they are here. */
export const bringing = signal<typeof Parts | null>(null);

/** Called once, by the page. */
export function followBringer(): void {
  fetchWhen(() => isBringer.value || isFacilitator.value || allBrought.value, bringing, () => import("./bringing.ts"));
}
