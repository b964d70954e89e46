// What can be done about questions now: one puts a question in the queue, the case-bringer says how one lands.
import { draft, drafts } from "../../keep.ts";
import { Button } from "../../parts/Button.tsx";
import { Compose } from "../../parts/Compose.tsx";
import { Rating } from "../../parts/Rating.tsx";
import { Outcome, useAct } from "../../parts/act.tsx";
import { activity, command, group, isBringer } from "../../session.ts";
import { t } from "../../texts.ts";
import type { ActProps } from "../part.ts";
import { ask, QUESTION, questionText } from "./asking.ts";
import { rateLater, toRate } from "./order.ts";

export const questionsActs = (): boolean => activity("questions") !== undefined && (!isBringer.value || toRate() !== undefined);

export function QuestionsAct({ beside }: ActProps) {
  const rating = toRate();
  if (rating) return <RateAct key={rating} id={rating} />;
  return (
    <Compose label={t("ask.label")} value={draft(QUESTION)} saved={drafts.saved(QUESTION)} verb={t("ask.send")} send={ask} beside={beside} />
  );
}

/** One question at a time. The one with the floor is on the page already; another one is repeated here. */
function RateAct({ id }: { id: string }) {
  const act = useAct();
  const questions = group.value?.questions;
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
