// From the session to whether this page needs more than a guided, straight way through the phases: then that is fetched.
import { signal } from "@preact/signals-core";
import { fetchWhen } from "../fetched.ts";
import type { PhaseView } from "../protocol.ts";
import { group } from "../session.ts";
import type * as Parts from "./Course.tsx";

/** What shows it; null until it is here, and where a facilitator leads straight on. */
export const course = signal<typeof Parts | null>(null);

/** Called once, by the page. */
export function followCourse(): void {
  fetchWhen(() => group.value && (group.value.session.leading !== "guided" || group.value.duties || group.value.phases.some(winds)), course, () => import("./Course.tsx"));
}

/** Somebody sits apart, all are silent, a block or a module is played, an outcome is kept for later, there is a record. */
const winds = ({ bringer, group: all, repeat, module, activities }: PhaseView): boolean =>
  bringer.endsWith("away") || all === "silence" || !!repeat || !!module || activities.some((one) => one.t === "record" || (one.t === "case" && one.outcome));
