// The top of a page on a phone: time and seats, phase over name, the connection line; all at fixed places.
import type { ComponentChildren } from "preact";
import { line } from "../../session.ts";
import { Conn } from "./Conn.tsx";

type StripProps = {
  /** What stands over the name: "Phase 2 of 7 · by turns". */
  over: string;
  title: string;
  /** The small plan. */
  plan?: ComponentChildren;
  /** At the right: the menu. */
  children?: ComponentChildren;
};

export const TITLE_ID = "phase-title";

export function Strip({ over, title, plan, children }: StripProps) {
  return (
    <header class={`strip ${line.value.t === "stale" ? "old" : ""}`}>
      {plan}
      <p class="over">{over}</p>
      <div>
        <h1 id={TITLE_ID} tabIndex={-1}>{title}</h1>
        <Conn />
      </div>
      {children}
    </header>
  );
}
