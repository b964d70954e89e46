// From a field on the page to what may say something about what is written there: no page waits for it.
import { signal } from "@preact/signals-core";
import { createElement } from "preact";
import { useEffect } from "preact/hooks";
import { fetchWhen } from "../fetched.ts";
import { needTexts } from "../texts.ts";
import type * as Parts from "./Hint.tsx";

const hinting = signal<typeof Parts | null>(null); // null until it is here

async function load(): Promise<typeof Parts> {
  await needTexts("hints");
  return import("./Hint.tsx");
}

/** Fetches it when a field is shown and not when something is typed: nobody is to see who writes, not by what a page asks for. */
export function Hinted(props: Parts.HintProps) {
  useEffect(() => fetchWhen(() => true, hinting, load), []);
  return hinting.value && createElement(hinting.value.Hint, props);
}
