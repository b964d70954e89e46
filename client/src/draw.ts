// From signals to the page: what is drawn listens to everything that was read for it.
import { effect, signal, type Signal } from "@preact/signals-core";
import { render, type ComponentChild } from "preact";
import { useMemo } from "preact/hooks";

/** Draws the page, and anew once anything read for it has changed; what changes in one go is drawn in one go. */
export function draw(page: () => ComponentChild, where: Element): void {
  let drawn = false;
  effect(() => {
    if (drawn) queueMicrotask(() => draw(page, where)); // reads nothing: this effect has had its turn
    else attempt(() => render(page(), where));
    drawn = true;
  });
}

/** A signal that lives as long as its component. */
export function useSignal<T>(initial: T): Signal<T> {
  return useMemo(() => signal(initial), []);
}

let named = 0;

/** A name that no other element of the page has, for as long as its component lives. */
export function useId(): string {
  return useMemo(() => `e${++named}`, []);
}

// A mistake in one drawing must not be the last one: the page goes on listening.
function attempt(drawing: () => void): void {
  try {
    drawing();
  } catch (mistake) {
    reportError(mistake);
  }
}
