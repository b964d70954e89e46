// The hands on the clock: less, a pause, more.
import { Outcome, useActs } from "../../parts/act.tsx";
import { Button } from "../../parts/Button.tsx";
import type { VisitView } from "../../protocol.ts";
import { command, paused, timeUp, visit } from "../../session.ts";
import { t } from "../../texts.ts";

const MINUTE = 60;

export function Hands({ visit: { n } }: { visit: VisitView }) {
  const act = useActs();
  const allot = (change: number) => act.run(() => command({ t: "allot", visit: n, seconds: allotted(change) }));
  const rest = () => act.run(() => command(paused.value ? { t: "resume", visit: n } : { t: "pause", visit: n }));
  return (
    <>
      <p class={`time-of ${timeUp.value ? "up" : ""}`}>{timeUp.value ? t("room.up") : ofHow()}</p>
      <div class="hands" role="group" aria-label={t("room.time")}>
        <Button size="small" onPress={() => allot(-MINUTE)}>{t("room.less")}</Button>
        <Button size="small" onPress={rest}>{t(paused.value ? "room.resume" : "room.pause")}</Button>
        <Button size="small" onPress={() => allot(MINUTE)}>{t("room.more")}</Button>
      </div>
      <Outcome of={act} />
    </>
  );
}

/** "of 20 min", under the clock: inside the table it would lie on the case. */
const ofHow = (): string => (paused.value ? t("room.paused") : t("room.of", { n: Math.round((visit.value?.seconds ?? 0) / MINUTE) }));

/** The seconds after a change of what is allotted by now; never under a minute by it. */
function allotted(change: number): number {
  const seconds = visit.peek()?.seconds ?? 0;
  return Math.max(Math.min(seconds, MINUTE), seconds + change);
}
