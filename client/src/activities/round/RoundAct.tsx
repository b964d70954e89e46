// What can be done in a round now: end the own turn or pass, give the word back, raise a hand.
import { Outcome, useAct } from "../../parts/act.tsx";
import { Button } from "../../parts/Button.tsx";
import { activity, isBringer, looksOn } from "../../session.ts";
import { t } from "../../texts.ts";
import type { ActProps } from "../part.ts";
import { giveWord, goOn, myHand, myTurn, myWord, raiseHand } from "./turning.ts";

export const roundActs = (): boolean => myTurn.value || myWord.value || mayRaise();

/** Whom the method gives no turn need not ask for the word either. */
function mayRaise(): boolean {
  const { hands = false, bringer = true } = activity("round") ?? {};
  return hands && (bringer || !isBringer.value) && !looksOn.value;
}

export function RoundAct({ beside }: ActProps) {
  const act = useAct();
  return (
    <>
      <Outcome of={act} />
      <div class="row">
        {myTurn.value ? (
          <>
            <Button kind="now" wide onPress={() => act.run(goOn)}>{t("round.done")}</Button>
            <Button onPress={() => act.run(goOn)}>{t("round.pass")}</Button>
          </>
        ) : (
          <>
            {myWord.value
              ? <Button kind="now" wide onPress={() => act.run(() => giveWord(null))}>{t("round.done")}</Button>
              : <Button wide pressed={myHand.value} onPress={() => act.run(() => raiseHand(!myHand.peek()))}>{t(myHand.value ? "round.handDown" : "round.hand")}</Button>}
            {beside}
          </>
        )}
      </div>
    </>
  );
}
