// One waiting question; an own one can be changed or withdrawn.
import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { draft, drafts } from "../../keep.ts";
import { Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { Rated } from "../../parts/Rated.tsx";
import { Outcome, useAct } from "../../parts/act.tsx";
import type { QuestionView } from "../../protocol.ts";
import { limits } from "../../seal.ts";
import { command, me, nameOf, questionsNow } from "../../session.ts";
import { t } from "../../texts.ts";
import { change, changeField, changing, keepChange, leaveAsWas, mayAsk, questionText } from "./asking.ts";

export function QueueRow({ id, place, children }: { id: string; place: number; children?: ComponentChildren }) {
  const question = questionsNow.value?.items[id];
  if (!question) return null;
  if (question.by !== me.value) return <Others id={id} place={place} question={question} name={nameOf(question.by)}>{children}</Others>;
  return (
    <li class="row mine">
      <span class="place">{place}</span>
      <div>{changing.value === id ? <Changing id={id} /> : <><p class="said">{questionText(id)}</p><Own id={id} />{children}</>}</div>
    </li>
  );
}

type OthersProps = { id: string; place: number; question: QuestionView; name: string; children: ComponentChildren };

/** The rows of others are many and stay as they are: one is drawn anew only when what it is given is another. */
function Others({ id, place, question, name, children }: OthersProps) {
  const row = () => (
    <li class="row">
      <span class="place">{place}</span>
      <div>
        <p class="said">{questionText(id)}</p>
        <p class="who">
          <span>{name}</span>
          {question.rating && <Rated rating={question.rating} />}
        </p>
        {children}
      </div>
    </li>
  );
  return useMemo(row, [place, question, name, children]);
}

function Own({ id }: { id: string }) {
  const act = useAct();
  const rating = questionsNow.value?.items[id]?.rating;
  return (
    <>
      <div class="who">
        <span>{t("asked.mine")}</span>
        {rating && <Rated rating={rating} />}
        <span class="acts">
          {mayAsk() && <Button kind="words" onPress={() => change(id)}>{t("own.change")}</Button>}
          <Button kind="words" onPress={() => act.runAway(() => command({ t: "withdraw_question", id }))}>{t("own.withdraw")}</Button>
        </span>
      </div>
      <Outcome of={act} />
    </>
  );
}

function Changing({ id }: { id: string }) {
  const act = useAct();
  const keep = () => act.run(() => keepChange(id));
  return (
    <>
      <Field label={t("asked.mine")} value={draft(changeField(id))} saved={drafts.saved(changeField(id))} limit={limits.text} lines={2} asks onSend={keep} first />
      <Outcome of={act} />
      <div class="acts">
        <Button kind="words" onPress={keep}>{t("own.keep")}</Button>
        <Button kind="words" onPress={() => leaveAsWas(id)}>{t("own.leave")}</Button>
      </div>
    </>
  );
}
