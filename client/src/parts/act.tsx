// From a press to its outcome at the same place: waiting, done, or refused with the reason in words.
import { useMemo } from "preact/hooks";
import { refusal, t } from "../texts.ts";
import { leavingRow } from "./focus/leaving.ts";
import { inTurn, oneDeed, type Presses, type Work } from "./presses.ts";
import { Wrong } from "./Wrong.tsx";

export interface Act extends Presses {
  /** As `run`, for what takes away the row that has the focus. */
  runAway: (work: Work) => Promise<void>;
}

/** The outcome of one deed: a press while the last one waits is the same one again. */
export function useAct(): Act {
  return useMemo(() => act(oneDeed()), []);
}

/** The one outcome of many buttons: none of their presses is lost. */
export function useActs(): Act {
  return useMemo(() => act(inTurn()), []);
}

function act(presses: Presses): Act {
  const runAway = async (work: Work) => {
    const goOn = leavingRow();
    if (await presses.run(work)) goOn();
  };
  return { ...presses, runAway };
}

/** Nothing, "waits on this device", or why not. */
export function Outcome({ of: { waiting, refused } }: { of: Act }) {
  if (refused.value) return <Wrong>{refusal(refused.value)}</Wrong>;
  return waiting.value ? <p class="waits">{t("act.waits")}</p> : null;
}
