// What the case-bringer can do about the question with the floor where the phase allows it: let it rest.
import { Button } from "../../parts/Button.tsx";
import { Outcome, useAct } from "../../parts/act.tsx";
import { command } from "../../session.ts";
import { t } from "../../texts.ts";

export function Decline({ id }: { id: string }) {
  const act = useAct();
  return (
    <>
      <p class="label-row">
        <Button kind="words" onPress={() => act.runAway(() => command({ t: "park_question", id }))}>{t("floor.decline")}</Button>
        <span class="soft small">{t("floor.declineWhat")}</span>
      </p>
      <Outcome of={act} />
    </>
  );
}
