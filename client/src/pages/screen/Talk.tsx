// The screen while a phase runs: phase and time at the left, at the right the key question and one sheet with one thing.
import { sayLap } from "../../course/Lap.tsx";
import { clockText } from "../../parts/plan/clock.ts";
import { clockNow, underClock } from "../../parts/plan/time.ts";
import type { PhaseView, ScreenView } from "../../protocol.ts";
import { keyQuestion, nameOf, phase, read, timeUp } from "../../session.ts";
import { phaseTexts, t } from "../../texts.ts";
import { ScreenPlan } from "./ScreenPlan.tsx";
import { OnTheSheet } from "./OnTheSheet.tsx";

const LONG = 130; // signs of a key question that leaves too little room for the sheet below it

export function Talk({ view }: { view: ScreenView }) {
  const now = phase.value;
  if (!now || !view.visit) return null;
  if (isSilent(view, now)) return <Silence view={view} phase={now} />;
  return (
    <main class="screen-page">
      <section class="screen-left">
        <h1>{phaseTexts(now.key)?.name}</h1>
        <p>{under(view, now)}</p>
        <Duties view={view} />
        <Digits />
        <ScreenPlan view={view} />
      </section>
      <section class="screen-right">
        <Thread view={view} />
        <OnTheSheet view={view} phase={now} />
      </section>
    </main>
  );
}

/** Who keeps the record and the time, and who looks on; nothing where nobody does. */
function Duties({ view: { duties } }: { view: ScreenView }) {
  const held = duties?.order.filter((duty) => duties.held[duty]) ?? [];
  const said = held.map((duty) => t("screen.duty", { duty: t(`duty.${duty}`), name: nameOf(duties?.held[duty] ?? "") }));
  return held.length > 0 && <p class="screen-duties">{said.join("\u00a0· ")}</p>;
}

/** Beside the plan, because beside long names the table becomes too small for them; the plan says the time to readers. */
function Digits() {
  const clock = clockNow.value;
  return clock && <p class="screen-clock" aria-hidden="true"><b>{clockText(clock)}</b> {underClock(clock)}</p>;
}

/** Nothing to read while people write: the plan alone. */
function Silence({ view, phase: now }: { view: ScreenView; phase: PhaseView }) {
  return (
    <main class="screen-page silence">
      <h1>{phaseTexts(now.key)?.name}</h1>
      <ScreenPlan view={view} />
    </main>
  );
}

function isSilent(view: ScreenView, now: PhaseView): boolean {
  if (now.group === "silence") return true;
  return now.group === "writes-in-silence" && !view.shown && view.pile !== "opened" && !timeUp.value;
}

function under(view: ScreenView, now: PhaseView): string {
  const place = t("screen.phase", { n: (view.visit?.phase ?? 0) + 1, of: view.phases.length });
  return [place, sayLap(view.lap), who(view), timeUp.value ? t("room.up") : manner(view, now)].filter(Boolean).join(" · ");
}

/** Who has the chair, where it passes on. */
function who(view: ScreenView): string {
  return view.session.leading === "rotating" && view.visit?.chair ? t("chair.has", { name: nameOf(view.visit.chair) }) : "";
}

function manner(view: ScreenView, now: PhaseView): string {
  if (view.pile === "opened") return t("screen.opened");
  if (view.pile === "asking") return t("screen.asking");
  return phaseTexts(now.key)?.manner ?? "";
}

function Thread({ view }: { view: ScreenView }) {
  const last = keyQuestion.value;
  if (!last || !view.bringer) return null;
  const text = read(last.text, "wording", last.id, "text");
  return (
    <div class="screen-thread">
      <h2>{t("screen.question", { name: nameOf(view.bringer) })}</h2>
      <p class={text.length > LONG ? "long" : ""}>{text}</p>
    </div>
  );
}
