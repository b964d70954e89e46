// Which playing of a block this is: whom it is about, or the how-manieth round.
import type { LapView } from "../protocol.ts";
import { group, me, nameOf } from "../session.ts";
import { t } from "../texts.ts";

/** "About Dewi", "It is Dewi's turn", "Round 2"; "" outside of a block, and in the first round, which nobody counts. */
export function sayLap(lap: LapView | undefined): string {
  if (lap?.about && lap.brings) return lap.about === me.value ? t("lap.yours") : t("lap.turn", { name: nameOf(lap.about) });
  if (lap?.about) return lap.about === me.value ? t("lap.you") : t("lap.about", { name: nameOf(lap.about) });
  return lap && lap.n > 1 ? t("lap.n", { n: lap.n }) : "";
}

export function Lap() {
  const said = sayLap(group.value?.lap);
  return said ? <p class="lap">{said}</p> : null;
}
