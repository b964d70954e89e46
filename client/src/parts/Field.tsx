// From what is typed to its draft: a field that says how much still fits and why it was refused.
import type { Signal } from "@preact/signals-core";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { useId } from "../draw.ts";
import { Hinted } from "../hints/hinting.ts";
import { weigh } from "../seal.ts";
import { t } from "../texts.ts";
import { Kept } from "./Kept.tsx";
import { Wrong } from "./Wrong.tsx";

export type FieldProps = {
  /** The draft; the field writes every letter into it. */
  value: Pick<Signal<string>, "value">;
  label: string;
  /** The most UTF-8 bytes: `limits` of seal.ts. */
  limit: number;
  /** Whether the draft is on disk; then the saved mark is shown beside the label. */
  saved?: Signal<boolean>;
  /** 1 is one line; more is a field that grows. */
  lines?: number;
  /** The words of people are in the serif. */
  people?: boolean;
  /** A question is written here: hints look at it as one. */
  asks?: boolean | undefined;
  /** The label is there for readers of the page only: what stands above the field says it already. */
  quiet?: boolean;
  placeholder?: string | undefined;
  /** What was wrong, in a sentence. */
  wrong?: string | null | undefined;
  /** Ctrl or Command with Enter; in a field of one line Enter alone. */
  onSend?: () => unknown;
  /** Takes the focus when it appears. */
  first?: boolean;
  autocomplete?: string;
};

const NEAR = 60; // bytes before the end, from which on the field counts

export function Field(props: FieldProps) {
  const { value, label, limit, saved, lines = 3, people = true, quiet = false, wrong } = props;
  const id = useId();
  const area = useGrowing(value.value);
  useEffect(() => void (props.first && document.getElementById(id)?.focus()), []);
  const left = limit - weigh(value.value);
  const error = left < 0 ? t("field.over") : wrong;
  const attributes = {
    id,
    class: `input ${people ? "people" : ""} ${lines > 2 ? "tall" : ""}`,
    value: value.value,
    placeholder: props.placeholder,
    autocomplete: props.autocomplete ?? "off",
    "aria-invalid": error ? true : undefined,
    "aria-describedby": `${id}-count ${id}-wrong`,
    onInput: (event: { currentTarget: { value: string } }) => (value.value = event.currentTarget.value),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === "Enter" && (lines === 1 || event.ctrlKey || event.metaKey) && !event.isComposing) {
        event.preventDefault();
        props.onSend?.();
      }
    },
  };
  return (
    <div class="field">
      <div class={quiet ? "unseen" : "label-row"}>
        <label for={id}>{label}</label>
        {saved && !quiet && <Kept saved={saved} short />}
      </div>
      {people && <Hinted field={id} text={value.value} asks={props.asks} />}
      {lines === 1 ? <input {...attributes} /> : <textarea {...attributes} rows={lines} ref={area} />}
      <p class="count" id={`${id}-count`} hidden={left > Math.min(NEAR, limit / 4) || left < 0}>{t("field.left", { n: Math.max(0, left) })}</p>
      <div id={`${id}-wrong`}>{error && <Wrong>{error}</Wrong>}</div>
    </div>
  );
}

const GROWS = CSS.supports("field-sizing", "content");

/** Where the browser can't: a field as high as its words. */
function useGrowing(text: string) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (GROWS || !area.current) return;
    area.current.style.height = "auto";
    area.current.style.height = `${area.current.scrollHeight + 3}px`;
  }, [text]);
  return area;
}
