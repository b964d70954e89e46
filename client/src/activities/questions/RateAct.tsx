// What the case-bringer can do about questions: say how one lands.
import { Button } from "../../parts/Button.tsx";
import { Rating } from "../../parts/Rating.tsx";
import { Outcome, useAct } from "../../parts/act.tsx";
import { command, questionsNow } from "../../session.ts";
import { t } from "../../texts.ts";
import { questionText } from "./asking.ts";
import { rateLater } from "./rating.ts";

/** One question at a time. The one with the floor is on the page already; another one is repeated here. */
export function RateAct({ id }: { id: string }) {
  const act = useAct();
  const questions = questionsNow.value;
  return (
    <>
      {questions?.floor !== id && <p class="said">{questionText(id)}</p>}
      <div class="label label-row">
        <span>{t("rate.ask")}</span>
        <Button kind="words" onPress={() => rateLater(id)}>{t("rate.later")}</Button>
      </div>
      <Rating label={t("rate.ask")} value={questions?.items[id]?.rating} onRate={(rating) => act.run(() => command({ t: "rate", id, rating }))} />
      <Outcome of={act} />
    </>
  );
}
