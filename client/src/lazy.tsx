// From a page to its script and its texts: fetched when it is first asked for, or as soon as something wants it.
import { effect, signal, type Signal } from "@preact/signals-core";
import { createElement, type ComponentType } from "preact";
import { failure } from "./line/state.ts";
import { needTexts, type Area } from "./texts.ts";

/** Draws nothing until both are here; `failure` says "away" where they do not come. */
export function lazy<P extends object>(load: () => Promise<(props: P) => unknown>, ...areas: Area[]): ComponentType<P> {
  const loaded = signal<ComponentType<P> | null>(null);
  let asked = false;
  const ask = async () => {
    asked = true;
    try {
      const [page] = await Promise.all([load(), needTexts(...areas)]);
      loaded.value = page as ComponentType<P>;
    } catch {
      asked = false;
      failure.value ??= "away";
    }
  };
  return function Lazy(props: P) {
    if (!asked) void ask();
    return loaded.value && createElement(loaded.value, props);
  };
}

const AGAIN = 2000; // ms until the next try

/** What few pages need: loaded into `here` as soon as `wanted` says so, and tried again where the line was down. */
export function fetchWhen<T>(wanted: () => unknown, here: Signal<T | null>, load: () => Promise<T>): () => void {
  const fetch = async (): Promise<void> => {
    try {
      here.value = await load();
    } catch {
      setTimeout(() => void fetch(), AGAIN);
    }
  };
  return effect(() => {
    if (wanted() && !here.peek()) void fetch();
  });
}
