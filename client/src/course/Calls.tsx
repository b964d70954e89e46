// At the desk: who calls, until whoever leads has come.
import { useEffect } from "preact/hooks";
import { polite } from "../announce.ts";
import { Outcome, useActs } from "../parts/act.tsx";
import { Button } from "../parts/Button.tsx";
import { command, group, me, nameOf } from "../session.ts";
import { t } from "../texts.ts";

export function Calls() {
  const act = useActs();
  const calling = (group.value?.calls ?? []).filter((id) => id !== me.value);
  const latest = calling.at(-1);
  useEffect(() => void (latest && polite(t("call.who", { name: nameOf(latest) }))), [latest]);
  if (calling.length === 0) return null;
  return (
    <section class="lead-lines" aria-label={t("call.label")}>
      {calling.map((id) => (
        <div key={id} class="lead-line">
          <p>{t("call.who", { name: nameOf(id) })}</p>
          <Button kind="words" onPress={() => act.runAway(() => command({ t: "answer_call", participant: id }))}>{t("call.answer")}</Button>
        </div>
      ))}
      <Outcome of={act} />
    </section>
  );
}
