// From presses to their answers: above one outcome each press has its turn, and the last refusal is what is told.
import { computed, signal, type ReadonlySignal } from "@preact/signals-core";
import type { Code } from "../protocol.ts";

export type Work = () => Promise<Code | null>;

export interface Presses {
  waiting: ReadonlySignal<boolean>;
  refused: ReadonlySignal<Code | null>;
  /** True once it happened. */
  run: (work: Work) => Promise<boolean>;
  /** Takes the reason away: what it was about has changed. */
  forget: () => void;
}

/** For many buttons: each press is done after those before it were answered. */
export function inTurn(): Presses {
  const left = signal(0);
  const refused = signal<Code | null>(null);
  let last: Promise<unknown> = Promise.resolve();
  const run = async (work: Work) => {
    const turn = last.then(work, work);
    last = turn;
    left.value += 1;
    refused.value = null;
    const code = await turn.finally(() => (left.value -= 1));
    if (code !== null) refused.value = code;
    return code === null;
  };
  return { waiting: computed(() => left.value > 0), refused, run, forget: () => (refused.value = null) };
}

/** For one deed, whichever key or button asks for it: asked again while it waits, it is not done twice. */
export function oneDeed(): Presses {
  const presses = inTurn();
  return { ...presses, run: async (work) => !presses.waiting.peek() && presses.run(work) };
}
