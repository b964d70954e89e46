// From a press to its outcome at the same place: waiting, done, or refused with the reason in words.
import type { ReadonlySignal } from "@preact/signals-core";
import { useSignal } from "../draw.ts";
import type { Code } from "../protocol.ts";
import { refusal, t } from "../texts.ts";
import { leavingRow } from "./leaving.ts";
import { Wrong } from "./Wrong.tsx";

export type Act = {
  waiting: ReadonlySignal<boolean>;
  refused: ReadonlySignal<Code | null>;
  /** Does it, unless the last one still waits; true once it happened. */
  run: (work: () => Promise<Code | null>) => Promise<boolean>;
  /** As `run`, for what takes away the row that has the focus. */
  runAway: (work: () => Promise<Code | null>) => Promise<void>;
  /** Takes the reason away: what it was about has changed. */
  forget: () => void;
};

export function useAct(): Act {
  const waiting = useSignal(false);
  const refused = useSignal<Code | null>(null);
  const run = async (work: () => Promise<Code | null>) => {
    if (waiting.value) return false;
    waiting.value = true;
    refused.value = null;
    refused.value = await work();
    waiting.value = false;
    return refused.value === null;
  };
  const runAway = async (work: () => Promise<Code | null>) => {
    const goOn = leavingRow();
    if (await run(work)) goOn();
  };
  return { waiting, refused, run, runAway, forget: () => (refused.value = null) };
}

/** Nothing, "waits on this device", or why not. */
export function Outcome({ of: { waiting, refused } }: { of: Act }) {
  if (refused.value) return <Wrong>{refusal(refused.value)}</Wrong>;
  return waiting.value ? <p class="waits">{t("act.waits")}</p> : null;
}
