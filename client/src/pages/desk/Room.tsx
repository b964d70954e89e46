// The right of the desk: the plan with the exact time and the hands on its clock, and help for when it stalls.
import { choice } from "../../keep.ts";
import { frameOf } from "../../parts/plan/frame.ts";
import { Plan } from "../../parts/plan/Plan.tsx";
import { saySeats } from "../../parts/plan/seats.ts";
import { clockNow } from "../../parts/plan/time.ts";
import { mySeats } from "../live/mine.ts";
import { group, me, phase, visit } from "../../session.ts";
import { allowSound } from "../../sound.ts";
import { phaseTexts, t } from "../../texts.ts";
import { Hands } from "./Hands.tsx";

export function Room() {
  const view = group.value;
  if (!view) return null;
  const seats = mySeats.value;
  const clock = clockNow.value;
  return (
    <section class="room" aria-label={t("room.label")}>
      <Plan seats={seats} label={saySeats(seats)} bottom={me.value} box={frameOf(seats, me.value, 180)} {...(clock && { clock, precise: true })} />
      {visit.value && <><Hands visit={visit.value} /><SoundSwitch /></>}
    </section>
  );
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
