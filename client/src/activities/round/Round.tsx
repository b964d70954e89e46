// The round as a participant sees it: my turn large, else whose it is and when mine comes; the word and the hands.
import { useEffect } from "preact/hooks";
import { polite } from "../../announce.ts";
import { clockText } from "../../parts/plan/clock.ts";
import type { RoundView } from "../../protocol.ts";
import { nameOf } from "../../session.ts";
import { listOf, t } from "../../texts.ts";
import { Remote } from "./Remote.tsx";
import { coming, mineIsNext, myTurn, myWord, round, turnClock } from "./turning.ts";
import "../../styles/parts/round.css";

export function Round() {
  const going = round.value;
  const soon = mineIsNext.value;
  useEffect(() => (soon ? polite(soon) : undefined), [soon]);
  if (!going) return null;
  return (
    <section class={going.now || going.word ? "floor-now turn" : "turn"}>
      <Now round={going} />
      {going.hands.length > 0 && <p class="small soft">{t("round.hands", { names: listOf(going.hands.map(nameOf)) })}</p>}
      {going.now === undefined && <Remote />}
    </section>
  );
}

function Now({ round: { now, word, turn } }: { round: RoundView }) {
  if (now === undefined && word === undefined) return <p class="soft">{t(turn > 0 ? "round.over" : "round.before")}</p>;
  if (myTurn.value) return <Mine />;
  return (
    <>
      {word !== undefined && <h2 class="head">{myWord.value ? t("floor.yours") : t("round.word", { name: nameOf(word) })}</h2>}
      {now !== undefined && (word === undefined ? <h2 class="head">{t("round.now", { name: nameOf(now) })}</h2> : <p>{t("round.now", { name: nameOf(now) })}</p>)}
      {now !== undefined && <p class={mineIsNext.value ? "turn-next" : "soft"}>{mineIsNext.value || then()}</p>}
    </>
  );
}

function Mine() {
  const { word } = round.value ?? {};
  return (
    <>
      <h2 class="turn-mine">{t("round.yours")}</h2>
      <MyTime />
      {word !== undefined && <p>{t("round.word", { name: nameOf(word) })}</p>}
      <p class="soft">{t("round.passWhat")}</p>
    </>
  );
}

function MyTime() {
  const clock = turnClock.value;
  if (!clock) return null;
  return <p class="turn-time">{clock.left > 0 ? t("round.left", { time: clockText(clock, true) }) : t("round.up")}</p>;
}

const then = (): string =>
  coming.value.length > 0 ? t("round.then", { names: listOf(coming.value.map(nameOf)) }) : t("round.last");
