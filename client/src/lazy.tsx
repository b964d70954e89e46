// From a page's name to the page: its script and its texts are fetched when it is first asked for.
import { signal } from "@preact/signals-core";
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
