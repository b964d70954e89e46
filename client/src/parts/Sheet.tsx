// A sheet of paper: being written, on the pile, opened, or marked by the case-bringer.
import type { ComponentChildren } from "preact";

type SheetProps = {
  look?: "writing" | "piled" | "struck" | undefined;
  id?: string;
  children: ComponentChildren;
};

export function Sheet({ look, id, children }: SheetProps) {
  return <article class={`sheet ${look ?? ""}`} id={id}>{children}</article>;
}
