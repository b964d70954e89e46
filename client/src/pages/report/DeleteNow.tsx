// From "delete the session now" to a session that is gone, for everyone; asked once more before.
import { useSignal } from "../../draw.ts";
import { Outcome, useAct } from "../../parts/act.tsx";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { command } from "../../session.ts";
import { t } from "../../texts.ts";

export function DeleteNow() {
  const open = useSignal(false);
  const act = useAct();
  const remove = () => act.run(() => command({ t: "delete" }));
  const answers = (
    <>
      <Button first onPress={() => (open.value = false)}>{t("report.deleteNo")}</Button>
      <Button kind="stop" onPress={remove}>{t("report.deleteYes")}</Button>
    </>
  );
  return (
    <>
      <Button kind="words" onPress={() => (open.value = true)}>{t("report.delete")}</Button>
      <Dialog open={open} title={t("report.deleteAsk")} answers={answers}>
        <p>{t("report.deleteWhat")}</p>
        <Outcome of={act} />
      </Dialog>
    </>
  );
}
