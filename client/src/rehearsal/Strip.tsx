// On the page of whoever tries a method: who is played here, at which pace, and the end of it.
import { Outcome, useAct } from "../parts/act.tsx";
import { Button } from "../parts/Button.tsx";
import { command, sessionId, visit } from "../session.ts";
import { listOf, t } from "../texts.ts";
import type { Company, Pace } from "./company.ts";
import { company, play } from "./playing.ts";
import "../styles/pages/rehearsal.css";

export function Strip() {
  const kept = play(sessionId.value);
  if (!kept) return null;
  return (
    <section class="rehearsal" aria-label={t("rehearsal.word")}>
      <p>
        <b>{t("rehearsal.word")}:</b> {t("rehearsal.who", { names: listOf(kept.seats.map(({ name }) => name)) })}{" "}
        <span class="soft">{t("rehearsal.kept")}</span>
      </p>
      {company.value && <Controls of={company.value} />}
      <End />
    </section>
  );
}

function Controls({ of }: { of: Company }) {
  const n = visit.value?.n ?? 0;
  const toggle = (pace: Pace) => () => (of.pace.value = of.pace.value === pace ? "calm" : pace);
  const waits = of.pace.value === "paused" ? "rehearsal.pausedNow" : of.still.value === n ? "rehearsal.still" : "rehearsal.busy";
  return (
    <>
      <p class="soft" role="status">{t(waits)}</p>
      <p class="paces">
        <Button size="small" pressed={of.pace.value === "quick"} onPress={toggle("quick")}>{t("rehearsal.quick")}</Button>
        <Button size="small" pressed={of.rushed.value === n && n > 0} onPress={() => rush(of, n)}>{t("rehearsal.atOnce")}</Button>
        <Button size="small" pressed={of.pace.value === "paused"} onPress={toggle("paused")}>{t("rehearsal.pause")}</Button>
      </p>
    </>
  );
}

/** In this phase; in the next one they take their time again. */
function rush(of: Company, n: number): void {
  if (of.pace.peek() === "paused") of.pace.value = "calm";
  of.rushed.value = n;
}

function End() {
  const act = useAct();
  return (
    <>
      <Button kind="words" onPress={() => act.run(() => command({ t: "delete" }))}>{t("rehearsal.end")}</Button>
      <Outcome of={act} />
    </>
  );
}
