// The round on the screen: whose turn it is or who has the word, for all to read, and who comes next.
import { clockText } from "../../parts/plan/clock.ts";
import type { RoundView } from "../../protocol.ts";
import { nameOf } from "../../session.ts";
import { t } from "../../texts.ts";
import { coming, turnClock } from "./turning.ts";
import "../../styles/pages/screen-round.css";

export function ScreenRound({ round: { now, word } }: { round: RoundView }) {
  const clock = turnClock.value;
  const [next] = coming.value;
  return (
    <div class="screen-sheet screen-round">
      <p class="screen-turn">{word === undefined ? t("round.now", { name: nameOf(now ?? "") }) : t("round.word", { name: nameOf(word) })}</p>
      <p class="screen-of">
        {clock && <b>{clockText(clock, true)}</b>}
        {next !== undefined && <span>{t("round.then", { names: nameOf(next) })}</span>}
      </p>
    </div>
  );
}
