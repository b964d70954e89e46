// The case-bringer's page while they sit apart: the circle behind them, notes for themselves, and the way back at hand.
import type { ComponentChildren } from "preact";
import { Frame } from "../pages/live/Frame.tsx";
import { heading } from "../pages/live/heading.ts";
import { mySeats } from "../pages/live/mine.ts";
import { Note } from "../pages/live/Note.tsx";
import { Ready } from "../pages/live/Ready.tsx";
import { Outcome, useAct } from "../parts/act.tsx";
import { Button } from "../parts/Button.tsx";
import { TurnedPlan } from "../parts/plan/TurnedPlan.tsx";
import { isChair, me, phase } from "../session.ts";
import { phaseTexts, t } from "../texts.ts";
import { Call } from "./Call.tsx";
import { Lap } from "./Lap.tsx";
import { turn } from "./turning.ts";
import "../styles/parts/course.css";

/** `children`: what there is besides for whoever leads. */
export function Apart({ children }: { children?: ComponentChildren }) {
  const out = phase.value?.bringer === "away";
  return (
    <Frame {...heading()} bar={<Back out={out} />}>
      <section class="turned">
        {!out && <TurnedPlan seats={mySeats.value} you={me.value} label={t("turned.plan")} />}
        <Lap />
        <h2 class="head">{t(out ? "bringer.away" : "apart.head")}</h2>
        <p class="soft">{phaseTexts(phase.value?.key ?? "")?.bringer}</p>
        {out && <p class="soft">{t("apart.out")}</p>}
        <Call />
        {children}
      </section>
      <Note />
    </Frame>
  );
}

function Back({ out }: { out: boolean }) {
  const act = useAct();
  return (
    <>
      <Outcome of={act} />
      <div class="row">
        <Button wide onPress={() => act.run(() => turn(false))}>{t(out ? "apart.return" : "apart.back")}</Button>
        {!isChair.value && <Ready />}
      </div>
    </>
  );
}
