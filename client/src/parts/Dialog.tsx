// A question that can't be undone or concerns others, or a list out of the way: native, closed by Esc and by its answers.
import type { Signal } from "@preact/signals-core";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useId } from "../draw.ts";

type DialogProps = {
  open: Signal<boolean>;
  title: string;
  children?: ComponentChildren;
  /** Buttons; the safe one is `first`. */
  answers?: ComponentChildren;
};

export function Dialog({ open, title, children, answers }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open.value) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open.value]);
  return (
    <dialog ref={dialog} aria-labelledby={id} onClose={() => (open.value = false)}>
      {open.value && (
        <>
          <h2 id={id}>{title}</h2>
          {children}
          {answers && <div class="answers">{answers}</div>}
        </>
      )}
    </dialog>
  );
}
