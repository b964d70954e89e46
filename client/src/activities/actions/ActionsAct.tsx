// What can be done about actions now: note one, or come back from passing.
import { useSignal } from "../../draw.ts";
import { draft } from "../../keep.ts";
import { Button } from "../../parts/Button.tsx";
import { Outcome, useAct } from "../../parts/act.tsx";
import { Wrong } from "../../parts/Wrong.tsx";
import { activity, command } from "../../session.ts";
import { t } from "../../texts.ts";
import type { ActProps } from "../part.ts";
import { changing, fieldOf, note, passed } from "./noting.ts";

export const actionsActs = (): boolean => activity("actions") !== undefined;

export function ActionsAct({ beside }: ActProps) {
  const act = useAct();
  const empty = useSignal(false);
  const typed = draft(fieldOf("text")).value.trim() !== "";
  const send = () => {
    empty.value = !typed;
    return empty.value || act.run(note);
  };
  return (
    <>
      {empty.value && !typed && <Wrong>{t("will.needWhat")}</Wrong>}
      <Outcome of={act} />
      <div class="row">
        {passed()
          ? <Button wide onPress={() => act.run(() => command({ t: "pass", passes: false }))}>{t("will.after")}</Button>
          : <Button kind="now" wide onPress={send}>{t(changing.value === null ? "will.note" : "own.keep")}</Button>}
        {beside}
      </div>
    </>
  );
}
