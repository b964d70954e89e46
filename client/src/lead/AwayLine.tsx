// Since when the facilitator is away; after a while, the way to lead in their place, with a question first.
import { useSignal } from "../draw.ts";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { away, nameOf, now, tick } from "../session.ts";
import { t } from "../texts.ts";
import { absence } from "./news.ts";
import { begin } from "./taking.ts";

export function AwayLine() {
  const open = useSignal(false);
  const { who = "", free = Infinity } = away.value ?? {};
  const name = nameOf(who);
  const may = tick.value >= 0 && now() >= free;
  const answers = (
    <>
      <Button first onPress={() => (open.value = false)}>{t("lead.wait")}</Button>
      <Button kind="now" onPress={() => begin("take_lead")}>{t("lead.take")}</Button>
    </>
  );
  return (
    <div class="lead-line">
      <p>{absence()}</p>
      {may && <Button kind="words" onPress={() => (open.value = true)}>{t("lead.take")}</Button>}
      <Dialog open={open} title={t("lead.takeAsk", { name })} answers={answers}>
        <p>{t("lead.takeWhat", { name })}</p>
      </Dialog>
    </div>
  );
}
