// From the last phase, or earlier, to a closed session: asked once more, because it concerns everyone.
import { Outcome, useAct } from "../../parts/act.tsx";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { command, group } from "../../session.ts";
import { t } from "../../texts.ts";
import { closeOpen } from "./dialogs.ts";

export function CloseDialog() {
  const act = useAct();
  const view = group.value;
  const phasesLeft = view && (view.visit?.phase ?? -1) + 1 < view.phases.length;
  const close = async () => {
    if (await act.run(() => command({ t: "close" }))) closeOpen.value = false;
  };
  const answers = (
    <>
      <Button first onPress={() => (closeOpen.value = false)}>{t("desk.close.no")}</Button>
      <Button kind="now" onPress={close}>{t("desk.close.yes")}</Button>
    </>
  );
  return (
    <Dialog open={closeOpen} title={t("desk.close.ask")} answers={answers}>
      {phasesLeft && <p><b>{t("desk.close.phasesLeft")}</b></p>}
      <p>{t("desk.close.what")}</p>
      <Outcome of={act} />
    </Dialog>
  );
}
