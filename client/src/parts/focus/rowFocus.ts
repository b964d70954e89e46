// When the row that has the focus goes, the focus goes to the row that took its place, else to the title.
import { useEffect, useRef } from "preact/hooks";

interface Place {
  held: HTMLElement;
  /** The how-manieth row, and the how-manieth button or choice in it. */
  row: number;
  button: number;
}

/** For an element that holds rows with `data-row`, and a title that can have the focus. */
export function useRowFocus<E extends HTMLElement>() {
  const holder = useRef<E>(null);
  const last = useRef<Place | null>(null);
  useEffect(() => {
    const note = (event: FocusEvent) => (last.current = placeOf(holder.current, event.target as HTMLElement));
    // On the document: the holder may be drawn later than whoever holds it.
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, []);
  // After each drawing: a removed element has lost the focus to the body.
  useEffect(() => {
    if (last.current?.held.isConnected === false && document.activeElement === document.body) refocus(holder.current, last.current);
  });
  return holder;
}

const rowsOf = (holder: HTMLElement | null): HTMLElement[] => [...(holder?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
const buttonsOf = (row: HTMLElement): HTMLElement[] => [...row.querySelectorAll<HTMLElement>("button, select")];

function placeOf(holder: HTMLElement | null, focused: HTMLElement): Place | null {
  const row = focused.closest<HTMLElement>("[data-row]");
  const at = row ? rowsOf(holder).indexOf(row) : -1;
  return row && at >= 0 ? { held: focused, row: at, button: buttonsOf(row).indexOf(focused) } : null;
}

function refocus(holder: HTMLElement | null, { row, button }: Place): void {
  const rows = rowsOf(holder);
  const buttons = rows.length > 0 ? buttonsOf(rows[Math.min(row, rows.length - 1)] as HTMLElement) : [];
  const next = buttons[Math.min(button, buttons.length - 1)] ?? holder?.querySelector<HTMLElement>("[tabindex='-1']");
  next?.focus();
}
