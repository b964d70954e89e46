// Help for when a phase stalls: what one notices, and a sentence to say then.
import { put, removed } from "../../own/changing.ts";
import { Button } from "../../parts/Button.tsx";
import type { Stall } from "../../protocol.ts";
import { t } from "../../texts.ts";
import { Words } from "./inputs.tsx";

interface StallsProps {
  /** "phase.0.texts.stalls". */
  at: string;
  stalls: readonly Stall[];
  onStalls: (stalls: Stall[]) => unknown;
}

export function Stalls({ at, stalls, onStalls }: StallsProps) {
  return (
    <>
      {stalls.map((stall, n) => (
        <fieldset key={n} class="own-activity">
          <legend>{t("own.stall", { n: n + 1 })}</legend>
          <Words at={`${at}.${n}.when`} label={t("own.stall.when")} value={stall.when} onText={(when) => onStalls(put(stalls, n, { ...stall, when }))} />
          <Words at={`${at}.${n}.say`} label={t("own.stall.say")} value={stall.say} onText={(say) => onStalls(put(stalls, n, { ...stall, say }))} />
          <Button kind="words" onPress={() => onStalls(removed(stalls, n))}>{t("own.stall.take")}</Button>
        </fieldset>
      ))}
      <Button size="small" onPress={() => onStalls([...stalls, { when: "", say: "" }])}>{t("own.stall.add")}</Button>
    </>
  );
}
