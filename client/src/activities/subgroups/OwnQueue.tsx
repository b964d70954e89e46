// The queue of one's own sub-group, which anyone in it leads: takes a question up, marks it answered, puts it by.
import { Button } from "../../parts/Button.tsx";
import { Outcome, useAct } from "../../parts/act.tsx";
import { command, mySubgroup, questionsNow, sitsOut } from "../../session.ts";
import { t } from "../../texts.ts";
import { questionText } from "../questions/asking.ts";
import { Questions } from "../questions/Questions.tsx";

export function OwnQueue() {
  if (sitsOut.value) return null;
  return mySubgroup.value ? <Questions Acts={Leading} /> : <Questions />;
}

function Leading({ id }: { id: string }) {
  const act = useAct();
  const has = questionsNow.value?.floor === id;
  return (
    <>
      <div class="acts">
        {!has && <Button kind="words" onPress={() => act.runAway(() => command({ t: "give_floor", id }))}>{t("subgroups.take")}<span class="unseen">{`: ${questionText(id)}`}</span></Button>}
        {has && <Button size="small" onPress={() => act.runAway(() => command({ t: "mark_answered", id }))}>{t("subgroups.answered")}</Button>}
        {has && <Button kind="words" onPress={() => act.runAway(() => command({ t: "park_question", id }))}>{t("subgroups.later")}</Button>}
      </div>
      <Outcome of={act} />
    </>
  );
}
