// The screen while a phase runs: phase and time at the left, at the right the key question and one sheet with one thing.
import type { PhaseView, ScreenView } from "../../protocol.ts";
import { keyQuestion, nameOf, phase, read, timeUp } from "../../session.ts";
import { phaseTexts, t } from "../../texts.ts";
import { ScreenPlan } from "./ScreenPlan.tsx";
import { OnTheSheet } from "./OnTheSheet.tsx";

export function Talk({ view }: { view: ScreenView }) {
  const now = phase.value;
  if (!now || !view.visit) return null;
  if (isSilent(view, now)) return <Silence view={view} phase={now} />;
  return (
    <main class="screen-page">
      <section class="screen-left">
        <h1>{phaseTexts(now.key)?.name}</h1>
        <p>{under(view, now)}</p>
        <ScreenPlan view={view} />
      </section>
      <section class="screen-right">
        <Thread view={view} />
        <OnTheSheet view={view} phase={now} />
      </section>
    </main>
  );
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
  return now.group === "writes-in-silence" && !view.shown && view.pile !== "opened" && !timeUp.value;
}

function under(view: ScreenView, now: PhaseView): string {
  const place = t("screen.phase", { n: (view.visit?.phase ?? 0) + 1, of: view.phases.length });
  return [place, timeUp.value ? t("room.up") : manner(view, now)].filter(Boolean).join(" · ");
}

function manner(view: ScreenView, now: PhaseView): string {
  if (view.pile === "opened") return t("screen.opened");
  if (view.pile === "asking") return t("screen.asking");
  return phaseTexts(now.key)?.manner ?? "";
}

function Thread({ view }: { view: ScreenView }) {
  const last = keyQuestion.value;
  if (!last || !view.bringer) return null;
  return (
    <div class="screen-thread">
      <h2>{t("screen.question", { name: nameOf(view.bringer) })}</h2>
      <p>{read(last.text, "wording", last.id, "text")}</p>
    </div>
  );
}
