// From a value of the method to its field, named by its place, with what is wrong there.
import type { ComponentChildren } from "preact";
import { useId } from "../../draw.ts";
import { Field } from "../../parts/Field.tsx";
import { Wrong } from "../../parts/Wrong.tsx";
import { limits } from "../../seal.ts";
import { wrongAt } from "./telling.ts";

interface Placed {
  /** "phase.0.texts.name": where a flaw finds it. */
  at: string;
  label: string;
}

interface WordsProps extends Placed {
  value: string;
  onText: (text: string) => unknown;
  /** What is said where nothing is written. */
  otherwise?: string | undefined;
  lines?: number;
}

export function Words({ at, label, value, onText, otherwise, lines = 2 }: WordsProps) {
  const bound = {
    get value() {
      return value;
    },
    set value(text: string) {
      onText(text);
    },
  };
  return (
    <div id={at}>
      <Field value={bound} label={label} limit={limits.text} lines={lines} people={false} placeholder={otherwise} wrong={wrongAt(at)} />
    </div>
  );
}

interface LinesProps extends Placed {
  value: readonly string[];
  onLines: (lines: string[]) => unknown;
}

/** One on each line. */
export function Lines({ value, onLines, ...placed }: LinesProps) {
  return <Words {...placed} value={value.join("\n")} onText={(text) => onLines(text === "" ? [] : text.split("\n"))} />;
}

interface ChoiceProps extends Placed {
  value: string;
  of: readonly (readonly [string, string])[];
  onChoice: (value: string) => unknown;
}

export function Choice({ at, label, value, of, onChoice }: ChoiceProps) {
  return (
    <Labelled at={at} label={label}>
      {(id) => (
        <select id={id} class="input" value={value} aria-describedby={`${id}-wrong`} onChange={(event) => onChoice(event.currentTarget.value)}>
          {of.map(([key, name]) => <option key={key} value={key}>{name}</option>)}
        </select>
      )}
    </Labelled>
  );
}

interface CountProps extends Placed {
  value: number;
  least: number;
  most: number;
  onCount: (value: number) => unknown;
}

export function Count({ at, label, value, least, most, onCount }: CountProps) {
  return (
    <Labelled at={at} label={label}>
      {(id) => (
        <input
          id={id}
          class="input count-field"
          type="number"
          inputMode="numeric"
          min={least}
          max={most}
          value={value}
          aria-invalid={wrongAt(at) ? true : undefined}
          aria-describedby={`${id}-wrong`}
          onInput={(event) => onCount(event.currentTarget.valueAsNumber || 0)}
        />
      )}
    </Labelled>
  );
}

function Labelled({ at, label, children }: Placed & { children: (id: string) => ComponentChildren }) {
  const id = useId();
  const wrong = wrongAt(at);
  return (
    <div class="field" id={at}>
      <div class="label-row">
        <label for={id}>{label}</label>
      </div>
      {children(id)}
      <div id={`${id}-wrong`}>{wrong && <Wrong>{wrong}</Wrong>}</div>
    </div>
  );
}

interface TickProps extends Placed {
  value: boolean;
  onTick: (value: boolean) => unknown;
}

export function Tick({ at, label, value, onTick }: TickProps) {
  const wrong = wrongAt(at);
  return (
    <div id={at}>
      <label class="own-tick">
        <input type="checkbox" checked={value} onChange={(event) => onTick(event.currentTarget.checked)} />
        <span>{label}</span>
      </label>
      {wrong && <Wrong>{wrong}</Wrong>}
    </div>
  );
}

interface SeveralProps extends Placed {
  value: readonly string[];
  of: readonly (readonly [string, string])[];
  onSeveral: (value: string[]) => unknown;
}

/** Any number of them, in the order in which they stand here. */
export function Several({ at, label, value, of, onSeveral }: SeveralProps) {
  const wrong = wrongAt(at);
  const turned = (key: string, on: boolean) => of.map(([each]) => each).filter((each) => (each === key ? on : value.includes(each)));
  return (
    <fieldset class="several" id={at}>
      <legend>{label}</legend>
      {of.map(([key, name]) => (
        <label key={key} class="own-tick">
          <input type="checkbox" checked={value.includes(key)} onChange={(event) => onSeveral(turned(key, event.currentTarget.checked))} />
          <span>{name}</span>
        </label>
      ))}
      {wrong && <Wrong>{wrong}</Wrong>}
    </fieldset>
  );
}
