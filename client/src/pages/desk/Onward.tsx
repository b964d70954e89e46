// The bottom of the desk: back, who is ready, on; pressed early it opens upwards, for a look before leaping.
import type { Signal } from "@preact/signals-core";
import { useEffect, useRef } from "preact/hooks";
import { useSignal } from "../../draw.ts";
import { Outcome, useAct } from "../../parts/act.tsx";
import { Button } from "../../parts/Button.tsx";
import { command, group, isFacilitator, visit } from "../../session.ts";
import { phaseTexts, t } from "../../texts.ts";
import { BackButton } from "./BackButton.tsx";
import { mayGo, others, readyWords, reasons } from "./pace.ts";

export const ONWARD_ID = "onward";
const ON_ID = "onward-on";
/** Two others and the facilitator's own pile would still be too few: below three others the page says so. */
const ENOUGH = 3;

export function Onward({ onClose }: { onClose: () => void }) {
  const view = group.value;
  const act = useAct();
  const looking = useSignal(false);
  useEffect(() => void (looking.value = false), [visit.value?.n]);
  if (!view || view.session.stage === "closed") return null;
  const { go, why, goNow } = view.visit ? advancing(onClose) : beginning();
  const leap = () => {
    looking.value = false;
    return act.run(go);
  };
  return (
    <footer class="onward" id={ONWARD_ID} tabIndex={-1} aria-label={t("onward.label")}>
      {looking.value && <Look why={why} goNow={goNow} onGo={leap} looking={looking} />}
      <div class="onward-row">
        <BackButton />
        <p class="pace" role="status">{view.visit ? <Pace /> : t("onward.here", { n: others.value + 1 })}</p>
        {isLast() && !isFacilitator.value
          ? <span /> // closing is the facilitator's
          : <OnButton looking={looking} onPress={() => (why.length > 0 ? (looking.value = true) : leap())} />}
      </div>
      <Outcome of={act} />
    </footer>
  );
}

function advancing(onClose: () => void) {
  const n = visit.value?.n ?? 0;
  const go = () => (isLast() ? (onClose(), Promise.resolve(null)) : command({ t: "advance", visit: n }));
  return { go, why: isLast() ? [] : reasons.value, goNow: t("onward.now") };
}

function beginning() {
  const few = others.value === 0 ? t("onward.alone") : t("onward.few", { n: others.value });
  const why = others.value < ENOUGH ? [few, t("onward.fewWhy")] : [];
  return { go: () => command({ t: "begin" }), why, goNow: t("onward.beginNow") };
}

const isLast = (): boolean => (group.value?.visit?.phase ?? 0) + 1 >= (group.value?.phases.length ?? 0);

function Pace() {
  const { lead, rest } = readyWords.value;
  return <><b>{lead}</b> {rest}</>;
}

function OnButton({ looking, onPress }: { looking: Signal<boolean>; onPress: () => unknown }) {
  const view = group.value;
  const next = view?.phases[(view.visit?.phase ?? -1) + 1];
  const filled = view?.visit ? mayGo.value : others.value >= ENOUGH;
  return (
    <Button id={ON_ID} kind={filled && !looking.value ? "now" : "next"} onPress={onPress}>
      {!view?.visit ? t("onward.begin") : next ? t("onward.on", { phase: phaseTexts(next.key)?.name ?? "" }) : t("onward.close")}
    </Button>
  );
}

interface LookProps {
  why: string[];
  goNow: string;
  onGo: () => unknown;
  looking: Signal<boolean>;
}

function Look({ why, goNow, onGo, looking }: LookProps) {
  const panel = useRef<HTMLDivElement>(null);
  const wait = () => {
    looking.value = false;
    document.getElementById(ON_ID)?.focus();
  };
  useEffect(() => {
    // The safe answer has the focus.
    panel.current?.querySelector("button")?.focus();
    const escape = (event: KeyboardEvent) => {
      if (event.key === "Escape") wait();
    };
    addEventListener("keydown", escape);
    return () => removeEventListener("keydown", escape);
  }, []);
  return (
    <div class="look" ref={panel} role="group" aria-labelledby="look-why">
      <div id="look-why">
        {why.map((sentence) => <p key={sentence}>{sentence}</p>)}
      </div>
      <div class="look-answers">
        <Button onPress={wait}>{t("onward.wait")}</Button>
        <Button kind="now" onPress={onGo}>{goNow}</Button>
      </div>
    </div>
  );
}
