// One soft line above a field about what was just written in it; it comes in a pause and goes with the next letter.
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { useSignal } from "../draw.ts";
import { activity, anyView, nameOf } from "../glance.ts";
import { Button } from "../parts/Button.tsx";
import { language, t } from "../texts.ts";
import { find, needCues, type Found } from "./found.ts";
import { whenQuiet } from "./quiet.ts";
import { isHinted, notHere, setHints } from "./switch.ts";

export type HintProps = {
  /** The id of the field. */
  field: string;
  text: string;
  /** A question is written here. */
  asks: boolean | undefined;
};

export function Hint({ field, text, asks }: HintProps) {
  const found = useSignal<Found | null>(null);
  const wanted = isHinted();
  const spoken = anyView.value?.session.language ?? language.value;
  useEffect(() => needCues(spoken), [spoken]);
  const still = useStill(field, found.value);
  const say = (what: Found | null) => {
    still();
    found.value = what;
  };
  useEffect(() => {
    say(null);
    if (!wanted) return undefined;
    return whenQuiet(document.getElementById(field), () => say(find({ text, language: spoken, ...around(asks) })));
  }, [text, asks, wanted]);
  const turnOff = (how: () => void) => () => {
    how();
    document.getElementById(field)?.focus();
  };
  return (
    <div class="hint">
      <p role="status">{found.value && t(`hint.${found.value}`)}</p>
      {found.value && (
        <div class="acts">
          <Button kind="words" onPress={turnOff(notHere)}>{t("hint.notHere")}</Button>
          <Button kind="words" onPress={turnOff(() => setHints("off"))}>{t("hint.never")}</Button>
        </div>
      )}
    </div>
  );
}

/** Keeps the field where it is on the window when `shown` comes or goes above it: called before. */
function useStill(field: string, shown: unknown): () => void {
  const top = () => document.getElementById(field)?.getBoundingClientRect().top ?? 0;
  const before = useRef<number | null>(null); // null but between a change and its drawing
  useLayoutEffect(() => {
    if (before.current !== null) scrollBy({ top: top() - before.current, behavior: "instant" });
    before.current = null;
  }, [shown]);
  return () => (before.current = top());
}

/** What the phase wants of a question, and whose names are no news. */
function around(asks: boolean | undefined) {
  return {
    policy: asks ? (activity("questions")?.policy ?? null) : null,
    known: new Set(Object.keys(anyView.value?.people ?? {}).map(nameOf)),
  };
}
