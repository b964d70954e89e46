// The bottom of a page on a phone: what can be done now. It stays above the keyboard.
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { followKeyboard } from "../focus/keyboard.ts";

export const BAR_ID = "do-now";

/** For a press that takes its own button away. */
export const focusBar = (): void => document.getElementById(BAR_ID)?.focus({ preventScroll: true });

export function Bar({ label, children }: { label: string; children: ComponentChildren }) {
  useEffect(followKeyboard, []);
  return <section class="bar" id={BAR_ID} tabIndex={-1} aria-label={label}>{children}</section>;
}
