// A question that can't be undone or concerns others, or a list out of the way: native, closed by Esc and by its answers.
import type { Signal } from "@preact/signals-core";
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
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
  const wanted = open.value;
  // With the drawing, not after it: who presses Escape and at once opens it again finds it open, with the focus in it.
  useLayoutEffect(() => {
    if (wanted) dialog.current?.showModal();
    else dialog.current?.close();
  }, [wanted]);
  const escaped = (event: Event) => {
    event.preventDefault();
    open.value = false;
  };
  // The browser tells of a closing later, when it may be open again; Escape pressed twice it takes as closing at once.
  const closed = () => {
    if (!dialog.current?.open) open.value = false;
  };
  return (
    <dialog ref={dialog} aria-labelledby={id} onCancel={escaped} onClose={closed}>
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
