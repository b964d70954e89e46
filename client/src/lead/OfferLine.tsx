// The offer to lead: asked in a dialog that opens by itself, unless somebody is typing; the line stays until it is answered.
import { useEffect } from "preact/hooks";
import { useSignal } from "../draw.ts";
import { Outcome, useAct } from "../parts/act.tsx";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { group, nameOf } from "../session.ts";
import { t } from "../texts.ts";
import { asks } from "./news.ts";
import { begin, decline } from "./taking.ts";

export function OfferLine() {
  const open = useSignal(false);
  const act = useAct();
  useEffect(() => {
    open.value = !document.activeElement?.matches("input, textarea, dialog *");
  }, []);
  const answers = (
    <>
      <Button onPress={() => act.run(decline)}>{t("lead.decline")}</Button>
      <Button kind="now" onPress={() => begin("accept_lead")}>{t("lead.accept")}</Button>
    </>
  );
  return (
    <div class="lead-line">
      <p>{asks()}</p>
      <Button kind="words" onPress={() => (open.value = true)}>{t("lead.answer")}</Button>
      <Dialog open={open} title={asks()} answers={answers}>
        {/* Has the focus: a key that was meant for the page answers nothing. */}
        <p tabIndex={-1} autofocus>{t("lead.acceptWhat", { name: nameOf(group.value?.facilitator ?? "") })}</p>
        <Outcome of={act} />
      </Dialog>
    </div>
  );
}
