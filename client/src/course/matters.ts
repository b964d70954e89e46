// From the method's script to whether this page needs more than the straight way through it: then that is fetched.
import { signal } from "@preact/signals-core";
import { fetchWhen } from "../fetched.ts";
import type { PhaseView } from "../protocol.ts";
import { group } from "../session.ts";
import type * as Parts from "./Course.tsx";

/** What shows it; null until it is here, and where the method goes straight on. */
export const course = signal<typeof Parts | null>(null);

/** Called once, by the page. */
export function followCourse(): void {
  fetchWhen(() => group.value?.phases.some(winds), course, () => import("./Course.tsx"));
}

/** Somebody sits apart, all are silent, a block is played again, a module is played, or an outcome is kept for later. */
const winds = ({ bringer, group: all, repeat, module, activities }: PhaseView): boolean =>
  bringer.endsWith("away") || all === "silence" || !!repeat || !!module || activities.some((one) => one.t === "case" && one.outcome);
