// What stands above and below the phase on a participant's page; and in the menu, what is the facilitator's in any case.
import { Record } from "../activities/record/Record.tsx";
import { instead } from "../course/instead.ts";
import { lazy } from "../lazy.tsx";
import { Duties } from "./Duties.tsx";
import { nobodyLeads } from "./leading.ts";
import "../styles/pages/beside.css";

export { Above } from "./Above.tsx";

// Much of the desk comes with these two: only for who needs it.
export const Safe = lazy(async () => (await import("./Safe.tsx")).Safe, "desk", "lead");
const Together = lazy(async () => (await import("./Together.tsx")).Together, "desk");

export function Below() {
  return (
    <>
      {instead.value === null && <Record />}
      {nobodyLeads.value && <Together />}
      <Duties />
    </>
  );
}
