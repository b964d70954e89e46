// From a seat to the page it sits at: the desk for whoever leads, the circle for the others, and the report.
import { useEffect } from "preact/hooks";
import { lazy } from "../lazy.tsx";
import { followLead, leading, step } from "../lead/matters.ts";
import { side } from "../route.ts";
import { isChair, isFacilitator } from "../session.ts";
import { Circle } from "./circle.tsx";

// The closed page fetches it beforehand, so that it opens although the line is down.
const Report = lazy(async () => (await import("./report.tsx")).Report);
const Desk = lazy(async () => (await import("./desk.tsx")).Desk, "circle", "desk", "lead", "beside");

export function Seat() {
  useEffect(followLead, []);
  const steps = step().value !== "" && !isFacilitator.value;
  if (isChair.value && !steps) return <Desk />;
  if (steps) return leading.value && <leading.value.Taking />;
  return side.value === "report" ? <Report /> : <Circle />;
}
