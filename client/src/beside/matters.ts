// What stands beside the phase for those who lead themselves, have a duty or keep a record: fetched where a session has it.
import { signal } from "@preact/signals-core";
import { fetchWhen } from "../fetched.ts";
import { activity, group } from "../session.ts";
import { needTexts } from "../texts.ts";
import type * as Parts from "./Beside.tsx";

/** What shows it; null until it is here. */
export const beside = signal<typeof Parts | null>(null);

/** Called by the page that shows it. */
export function followBeside(): () => void {
  const matters = () => group.value && (group.value.session.leading !== "guided" || group.value.duties || activity("record"));
  return fetchWhen(matters, beside, async () => (await Promise.all([import("./Beside.tsx"), needTexts("beside", "desk")]))[0]);
}
