// Silence: what the phase says, the plan and the time, and nothing else to look at.
import { DoNow } from "../pages/live/DoNow.tsx";
import { Frame, TablePlan } from "../pages/live/Frame.tsx";
import { heading } from "../pages/live/heading.ts";
import { Ready } from "../pages/live/Ready.tsx";

export function Silence() {
  return (
    <Frame {...heading()} bar={<div class="row"><Ready wide /></div>}>
      <DoNow />
      <div class="narrow"><TablePlan /></div>
    </Frame>
  );
}
