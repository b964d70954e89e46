// What went wrong, at the place where it was asked for: sign, words, colour.
import type { ComponentChildren } from "preact";
import { Sign } from "./Sign.tsx";

export function Wrong({ children }: { children: ComponentChildren }) {
  return (
    <p class="wrong" role="alert">
      <Sign name="wrong" />
      <span>{children}</span>
    </p>
  );
}
