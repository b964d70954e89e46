// A field in the bar and the button that sends it; what was refused stays in the field.
import type { Signal } from "@preact/signals-core";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { useId } from "../draw.ts";
import { later } from "../activities/late.ts";
import type { Code } from "../protocol.ts";
import { limits, weigh } from "../seal.ts";
import { Outcome, useAct } from "./act.tsx";
import { Button } from "./Button.tsx";
import { Field } from "./Field.tsx";

type ComposeProps = {
  label: string;
  value: Signal<string>;
  saved: Signal<boolean>;
  /** What the button says. */
  verb: string;
  send: () => Promise<Code | null>;
  /** A question is written here. */
  asks?: boolean;
  /** What stands at the right of the button. */
  beside?: ComponentChildren;
};

export function Compose({ label, value, saved, verb, send, asks, beside }: ComposeProps) {
  const act = useAct();
  const id = useId();
  useEffect(act.forget, [value.value]);
  const press = () => {
    if (weigh(value.value) > limits.text) return undefined; // the field says so
    if (value.value.trim() !== "") return act.run(send);
    return document.getElementById(id)?.querySelector("textarea")?.focus();
  };
  const more = later.value;
  return (
    <div class="compose" id={id}>
      {more && <more.Starters value={value} />}
      <Field label={label} value={value} saved={saved} limit={limits.text} lines={2} asks={asks} onSend={press} />
      <Outcome of={act} />
      <div class="row">
        <Button kind="now" wide onPress={press}>{verb}</Button>
        {beside}
      </div>
    </div>
  );
}
