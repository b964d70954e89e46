// Calling whoever leads, and taking the call back; only the two of them see it.
import { Outcome, useAct } from "../parts/act.tsx";
import { Button } from "../parts/Button.tsx";
import { me, nameOf } from "../session.ts";
import { t } from "../texts.ts";
import { call, calls, leader } from "./turning.ts";

export function Call() {
  const act = useAct();
  const name = nameOf(leader());
  const calling = calls();
  if (leader() === me.value) return null;
  return (
    <div class="call">
      <p role="status">{calling && t("call.called", { name })}</p>
      <Button kind="words" onPress={() => act.run(() => call(!calling))}>{calling ? t("call.stop") : t("call.press", { name })}</Button>
      <Outcome of={act} />
    </div>
  );
}
