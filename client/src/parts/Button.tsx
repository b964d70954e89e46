// From a press to a function: the filled, the outlined and the underlined one.
import type { ComponentChildren } from "preact";

export type ButtonProps = {
  /** now: what you can do now · next: not yet, soon · plain: also possible · words: rare or undoing · stop: deletes. */
  kind?: "now" | "next" | "plain" | "words" | "stop";
  size?: "small" | "big";
  /** A button that stays in. */
  pressed?: boolean | undefined;
  /** Takes the room there is. */
  wide?: boolean;
  /** Has the focus when its dialog opens. */
  first?: boolean;
  type?: "button" | "submit";
  id?: string;
  describedBy?: string | undefined;
  onPress?: () => unknown;
  children: ComponentChildren;
};

export function Button({ kind = "plain", size, pressed, wide, first, type = "button", id, describedBy, onPress, children }: ButtonProps) {
  const looks = kind === "words" ? "words" : `button ${kind} ${size ?? ""} ${wide ? "wide" : ""}`;
  return (
    <button class={looks} type={type} id={id} autofocus={first} aria-pressed={pressed} aria-describedby={describedBy} onClick={() => void onPress?.()}>
      {children}
    </button>
  );
}
