// The case-bringer with the back to the circle: the table lies behind, cut off by the strip.
import { TurnedPlan } from "../../parts/plan/TurnedPlan.tsx";
import { me, phase } from "../../session.ts";
import { phaseTexts, t } from "../../texts.ts";
import { mySeats } from "./mine.ts";

export function Turned() {
  return (
    <section class="turned">
      <TurnedPlan seats={mySeats.value} you={me.value} label={t("turned.plan")} />
      <h2 class="head">{t("turned.head")}</h2>
      <p class="soft">{phaseTexts(phase.value?.key ?? "")?.bringer}</p>
    </section>
  );
}
