// From a row of the method to its minutes: less, typed, more.
import { useSignal } from "../../draw.ts";
import { IconButton } from "../../parts/IconButton.tsx";
import { t } from "../../texts.ts";
import { MOST, minutesOf, secondsOf, stepped } from "./minutes.ts";

interface RowsProps {
  names: readonly string[];
  seconds: readonly number[];
  inHand: number;
  onHand: (row: number) => void;
  onSeconds: (row: number, seconds: number) => void;
}

export function MinuteRows({ names, seconds, inHand, onHand, onSeconds }: RowsProps) {
  return (
    <ol class="minute-rows">
      {names.map((name, i) => (
        <Row
          key={`${i} ${name}`}
          n={i + 1}
          name={name}
          seconds={seconds[i] ?? 60}
          current={i === inHand}
          onHand={() => onHand(i)}
          onSeconds={(value) => onSeconds(i, value)}
        />
      ))}
    </ol>
  );
}

interface RowProps {
  n: number;
  name: string;
  seconds: number;
  current: boolean;
  onHand: () => void;
  onSeconds: (seconds: number) => void;
}

function Row({ n, name, seconds, current, onHand, onSeconds }: RowProps) {
  const id = `minutes-${n}`;
  return (
    <li class={current ? "current" : undefined} onFocusCapture={onHand} onPointerEnter={onHand}>
      <span class="row-number" aria-hidden="true">
        {n}
      </span>
      <label for={id}>{name}</label>
      <span class="stepper">
        <IconButton sign="M4 8h8" label={t("start.less", { phase: name })} onPress={() => onSeconds(stepped(seconds, -1))} />
        <Typed id={id} seconds={seconds} onSeconds={onSeconds} />
        <IconButton
          sign="M4 8h8M8 4v8"
          label={t("start.more", { phase: name })}
          onPress={() => onSeconds(Math.min(MOST, stepped(seconds, 1)))}
        />
      </span>
    </li>
  );
}

function Typed({ id, seconds, onSeconds }: { id: string; seconds: number; onSeconds: (seconds: number) => void }) {
  const typing = useSignal<string | null>(null);
  const keep = (typed: string) => {
    typing.value = typed;
    const value = secondsOf(typed);
    if (value !== undefined) onSeconds(value);
  };
  return (
    <input
      id={id}
      type="text"
      inputMode="numeric"
      autocomplete="off"
      value={typing.value ?? minutesOf(seconds)}
      onInput={(event) => keep(event.currentTarget.value)}
      onBlur={() => (typing.value = null)}
    />
  );
}
