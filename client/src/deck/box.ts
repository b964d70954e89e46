// From a box that is open to the own slip in it: asked for when the box is seen, not when somebody answers, for that shows.
import { effect } from "@preact/signals-core";
import { useEffect } from "preact/hooks";
import { own } from "../line/state.ts";
import { welcomes } from "../session.ts";
import { pile } from "../slips.ts";

/** Deals as soon as the box is open, and looks under the slip; anew each time the line came up. */
export function useBox(deck: string, open: boolean): void {
  useEffect(() => (open ? follow(deck) : undefined), [deck, open]);
}

function follow(deck: string): () => void {
  let done = "";
  return effect(() => {
    const dealt = own.value?.slips[deck] !== undefined;
    const now = `${welcomes.value} ${dealt}`;
    if (welcomes.value === 0 || now === done) return;
    done = now;
    void (dealt ? pile(deck).look() : pile(deck).deal());
  });
}
