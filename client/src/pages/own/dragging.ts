// From a pull at a card's handle to its new place in the row; the buttons beside it do the same without a pointer.
import { useRef } from "preact/hooks";
import { movePhase } from "./cards.ts";

/** For the handle of the card in that place of the row. */
export function useDragging(at: number, row: { current: HTMLElement | null }) {
  const now = useRef(at); // where the card stands while it is held; it moves before the next drawing
  now.current = at;
  const over = (event: PointerEvent) => {
    const to = placeUnder(row.current, event.clientY, now.current);
    if (to === now.current) return;
    movePhase(now.current, to);
    now.current = to;
  };
  return { onPointerDown: (event: Event) => (event.preventDefault(), follow(over)) };
}

// On the window: a card that moves in the page would let go of a pointer that it holds itself.
function follow(over: (event: PointerEvent) => void): void {
  const ended = new AbortController();
  addEventListener("pointermove", over, { signal: ended.signal });
  for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => ended.abort(), { signal: ended.signal });
}

/** A neighbour gives way once its middle is passed. */
function placeUnder(row: HTMLElement | null, y: number, at: number): number {
  const middles = [...(row?.children ?? [])].map((card) => card.getBoundingClientRect()).map(({ top, height }) => top + height / 2);
  if (y > (middles[at + 1] ?? Infinity)) return at + 1;
  return y < (middles[at - 1] ?? -Infinity) ? at - 1 : at;
}
