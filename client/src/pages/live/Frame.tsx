// The frame of a participant's page, always in this order: skip link, strip, what it is about, the plan, the bar.
import type { ComponentChildren } from "preact";
import { later } from "../../activities/late.ts";
import { leading, matters } from "../../lead/matters.ts";
import { Bar, BAR_ID } from "../../parts/frame/Bar.tsx";
import { Menu } from "../../parts/menu/Menu.tsx";
import { MiniPlan } from "../../parts/plan/MiniPlan.tsx";
import { Plan } from "../../parts/plan/Plan.tsx";
import { saySeats } from "../../parts/plan/seats.ts";
import { Strip } from "../../parts/frame/Strip.tsx";
import { clockNow, sayClock, underClock } from "../../parts/plan/time.ts";
import { me } from "../../session.ts";
import { t } from "../../texts.ts";
import { mySeats } from "./mine.ts";

type FrameProps = { over: string; title: string; bar?: ComponentChildren; children: ComponentChildren };

export function Frame({ over, title, bar, children }: FrameProps) {
  return (
    <div class="circle">
      {bar && <a class="skip" href={`#${BAR_ID}`}>{t("circle.skip")}</a>}
      <Strip over={over} title={title} plan={<MiniPlan seats={mySeats.value} clock={clockNow.value} you={me.value} />}>
        <Menu />
        {matters.value && leading.value && <leading.value.Lead />}
      </Strip>
      <main>
        {later.value && <later.value.Above />}
        {children}
        {later.value && <later.value.Below />}
      </main>
      <aside aria-label={t("circle.table")}><TablePlan /></aside>
      {bar && <Bar label={t("circle.bar")}>{bar}</Bar>}
    </div>
  );
}

/** The full plan from one's own seat. */
export function TablePlan() {
  const clock = clockNow.value;
  const label = [clock ? sayClock(clock) : "", saySeats(mySeats.value)].join(" ");
  return <Plan seats={mySeats.value} label={label} clock={clock} bottom={me.value} {...(clock && { under: underClock(clock) })} />;
}
