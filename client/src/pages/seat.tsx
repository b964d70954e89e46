// From a seat to the page it sits at: the desk for whoever leads, the circle for the others, and the report.
import { lazy } from "../lazy.tsx";
import { side } from "../route.ts";
import { isFacilitator } from "../session.ts";
import { Circle } from "./circle.tsx"; // with the page itself: one chunk for who takes part is smaller and comes sooner

const Desk = lazy(async () => (await import("./desk.tsx")).Desk, "circle", "desk");
const Report = lazy(async () => (await import("./report.tsx")).Report, "circle", "desk");

export function Seat() {
  if (isFacilitator.value) return <Desk />;
  return side.value === "report" ? <Report /> : <Circle />;
}
