// What the desk says by itself: the phase, the time at half, at two minutes and at its end, and one soft tone.
import { effect } from "@preact/signals-core";
import { polite } from "../../announce.ts";
import { choice } from "../../keep.ts";
import { group, phase, timeLeft, visit } from "../../session.ts";
import { tone } from "../../sound.ts";
import { phaseTexts, t, type Key } from "../../texts.ts";

const LAST = 120;

/** Follows until the answer is called. */
export function followSigns(onPhase: () => void): () => void {
  const stops = [followPhase(onPhase), followTime()];
  return () => stops.forEach((stop) => stop());
}

function followPhase(onPhase: () => void): () => void {
  let shown = visit.peek()?.n;
  return effect(() => {
    const n = visit.value?.n;
    if (n === undefined || n === shown) return;
    shown = n;
    const view = group.peek();
    const name = phaseTexts(phase.peek()?.key ?? "")?.name ?? "";
    polite(t("onward.phase", { n: (view?.visit?.phase ?? 0) + 1, of: view?.phases.length ?? 0, phase: name }));
    onPhase();
  });
}

/** Each sign once a visit, and only when the clock passes it while somebody looks on. */
function followTime(): () => void {
  let last: { n: number | undefined; left: number | null } = { n: undefined, left: null };
  return effect(() => {
    const left = timeLeft.value;
    const n = visit.value?.n;
    const of = visit.value?.seconds ?? 0;
    const passed = (at: number) => n === last.n && left !== null && last.left !== null && last.left > at && left <= at;
    if (passed(0)) ring();
    else if (passed(LAST)) say("room.two");
    else if ((of <= LAST || of / 2 > LAST) && passed(of / 2)) say("room.half");
    last = { n, left };
  });
}

function ring(): void {
  say("room.up");
  if (choice("sound").peek() !== "off") tone();
}

function say(key: Key): void {
  polite(t(key));
}
