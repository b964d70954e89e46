// The right of the desk: the plan with the exact time, and the hands on the clock.
import { allowSound } from "../../sound.ts";
import { choice } from "../../keep.ts";
import { Outcome, useActs } from "../../parts/act.tsx";
import { Button } from "../../parts/Button.tsx";
import { frameOf } from "../../parts/plan/frame.ts";
import { Plan } from "../../parts/plan/Plan.tsx";
import { saySeats } from "../../parts/plan/seats.ts";
import { clockNow } from "../../parts/plan/time.ts";
import { mySeats } from "../live/mine.ts";
import type { VisitView } from "../../protocol.ts";
import { command, group, me, paused, phase, timeUp, visit } from "../../session.ts";
import { phaseTexts, t } from "../../texts.ts";

const MINUTE = 60;

export function Room() {
  const view = group.value;
  if (!view) return null;
  const seats = mySeats.value;
  const clock = clockNow.value;
  return (
    <section class="room" aria-label={t("room.label")}>
      <Plan seats={seats} label={saySeats(seats)} bottom={me.value} box={frameOf(seats, me.value, 180)} {...(clock && { clock, precise: true, under: under() })} />
      {visit.value && <Hands visit={visit.value} />}
    </section>
  );
}

function under(): string {
  if (paused.value) return t("room.paused");
  return t("room.of", { n: Math.round((visit.value?.seconds ?? 0) / MINUTE) });
}

function Hands({ visit: { n } }: { visit: VisitView }) {
  const act = useActs();
  const allot = (change: number) => act.run(() => command({ t: "allot", visit: n, seconds: allotted(change) }));
  const rest = () => act.run(() => command(paused.value ? { t: "resume", visit: n } : { t: "pause", visit: n }));
  return (
    <>
      <p class="time-up">{timeUp.value && t("room.up")}</p>
      <div class="hands" role="group" aria-label={t("room.time")}>
        <Button size="small" onPress={() => allot(-MINUTE)}>{t("room.less")}</Button>
        <Button size="small" onPress={rest}>{t(paused.value ? "room.resume" : "room.pause")}</Button>
        <Button size="small" onPress={() => allot(MINUTE)}>{t("room.more")}</Button>
      </div>
      <Outcome of={act} />
      <SoundSwitch />
    </>
  );
}

/** The seconds after a change of what is allotted by now; never under a minute by it. */
function allotted(change: number): number {
  const seconds = visit.peek()?.seconds ?? 0;
  return Math.max(Math.min(seconds, MINUTE), seconds + change);
}

function SoundSwitch() {
  const sound = choice("sound");
  const on = sound.value !== "off";
  const press = () => {
    sound.value = on ? "off" : "on";
    if (!on) allowSound();
  };
  return (
    <label class="tick sound-switch">
      <input type="checkbox" checked={on} onChange={press} />
      {t("room.sound")}
    </label>
  );
}

/** Sentences for when it stalls. */
export function Stalls() {
  const stalls = phase.value && phaseTexts(phase.value.key)?.stalls;
  if (!stalls || stalls.length === 0) return <span class="stalls" />;
  return (
    <section class="stalls">
      <h2 class="label">{t("stalls.head")}</h2>
      <ul>
        {stalls.map(({ when, say }) => (
          <li key={when}>
            <b>{when}</b> <span class="say">{t("script.say", { line: say })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
