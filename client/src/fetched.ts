// From what few pages need to its script: fetched as soon as it is wanted, and tried again where the line was down.
import { effect, type Signal } from "@preact/signals-core";

const AGAIN = 2000; // ms until the next try

/** Loads into `here` once `wanted` says so, however often it says so; until the returned function is called. */
export function fetchWhen<T>(wanted: () => unknown, here: Signal<T | null>, load: () => Promise<T>): () => void {
  let asked = here.peek() !== null;
  const fetch = async (): Promise<void> => {
    asked = true;
    try {
      here.value = await load();
    } catch {
      setTimeout(() => void fetch(), AGAIN);
    }
  };
  return effect(() => {
    if (wanted() && !asked) void fetch();
  });
}

/** Resolves once `holds` says so, and has listened to all that it read until then. */
export function until(holds: () => unknown): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (holds()) queueMicrotask(() => (stop(), resolve())); // an effect cannot be stopped before it was made
    });
  });
}
