// What can be done about the pulse: one of five answers, each with its number, the two ends with their words.
import { moveAmong } from "../../parts/focus/among.ts";
import { Outcome, useAct } from "../../parts/act.tsx";
import type { PulseView } from "../../protocol.ts";
import { t } from "../../texts.ts";
import { castIn } from "../agenda/Ballot.tsx";
import type { ActProps } from "../part.ts";
import { ANSWERS, answer, pulseNow } from "./pulsing.ts";
import "../../styles/parts/pulse.css";

export function PulseAct({ beside }: ActProps) {
  const act = useAct();
  const now = pulseNow.value;
  if (!now) return null;
  const { deck, pulse } = now;
  return (
    <>
      <Scale about={pulse.about} value={castIn(deck)} onAnswer={(choice) => act.run(() => answer(deck, choice))} />
      <Outcome of={act} />
      {beside && <div class="row">{beside}</div>}
    </>
  );
}

type ScaleProps = { about: PulseView["about"]; value: string; onAnswer: (choice: string) => unknown };

function Scale({ about, value, onAnswer }: ScaleProps) {
  const ends: Record<string, string> = { 1: t(`pulse.${about}.low`), 5: t(`pulse.${about}.high`) };
  return (
    <div>
      <div class="scale" role="radiogroup" tabIndex={-1} aria-label={t(`pulse.${about}`)} onKeyDown={moveAmong}>
        {ANSWERS.map((one) => (
          <button key={one} type="button" role="radio" aria-checked={one === value} tabIndex={one === (value || "1") ? 0 : -1} onClick={() => void onAnswer(one)}>
            {one}
            {ends[one] && <span class="unseen">{ends[one]}</span>}
          </button>
        ))}
      </div>
      <Ends about={about} />
    </div>
  );
}

/** For the eye; whoever listens hears these words with the numbers. */
export function Ends({ about }: { about: PulseView["about"] }) {
  return (
    <p class="scale-ends" aria-hidden="true">
      <span>{t(`pulse.${about}.low`)}</span>
      <span>{t(`pulse.${about}.high`)}</span>
    </p>
  );
}
