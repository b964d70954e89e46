// The left of the desk: the phases with their minutes, what the one now is for, and the hour it will end.
import { Sign } from "../../parts/Sign.tsx";
import type { GroupView, PhaseView } from "../../protocol.ts";
import { group, now, tick, timeLeft } from "../../session.ts";
import { clockTime, phaseTexts, t } from "../../texts.ts";
import { minutesLate, toGo } from "./plan.ts";

export const PHASE_ID = "phase-now";

export function Script() {
  const view = group.value;
  if (!view) return null;
  return (
    <section class="script" aria-label={t("script.label")}>
      <h2 class="label label-row">
        <span>{t("script.count", { n: view.phases.length })}</span>
        <span>{t("script.min")}</span>
      </h2>
      <ol>
        {view.phases.map((phase, i) => <Step key={phase.key} phase={phase} n={i} at={view.visit?.phase ?? -1} />)}
      </ol>
      <Ends view={view} />
    </section>
  );
}

function Step({ phase, n, at }: { phase: PhaseView; n: number; at: number }) {
  const texts = phaseTexts(phase.key);
  const minutes = Math.round((n < at ? (phase.spent ?? phase.seconds) : phase.seconds) / 60);
  if (n === at) return <Current phase={phase} n={n} />;
  return (
    <li>
      <span class="row-number">{n < at ? <><Sign name="tick" /><span class="unseen">{t("script.done")}</span></> : n + 1}</span>
      <span>{texts?.name}</span>
      <span>{minutes}</span>
    </li>
  );
}

function Current({ phase, n }: { phase: PhaseView; n: number }) {
  const texts = phaseTexts(phase.key);
  return (
    <li class="current" aria-current="step">
      <span class="row-number">{n + 1}</span>
      <h3 id={PHASE_ID} tabIndex={-1}>{texts?.name}</h3>
      <span>{Math.round((group.value?.visit?.seconds ?? phase.seconds) / 60)}</span>
      <div class="guide">
        <p>{texts?.facilitator}</p>
        {texts && <p class="say">{t("script.say", { line: texts.say })}</p>}
      </div>
    </li>
  );
}

function Ends({ view }: { view: GroupView }) {
  const left = timeLeft.value ?? 0;
  // Once a second is read here: the hour moves while the time is paused or over.
  const at = tick.value > 0 ? now() : 0;
  const hour = <b>{clockTime(at + toGo(view, left) * 1000)}</b>;
  if (!view.visit) return <p class="ends">{t("script.would")} {hour}.</p>;
  return <p class="ends">{t("script.ends")} {hour}, {lateness(minutesLate(view, at, left))}</p>;
}

function lateness(minutes: number): string {
  if (minutes === 0) return t("script.onTime");
  return minutes > 0 ? t("script.late", { n: minutes }) : t("script.early", { n: -minutes });
}
