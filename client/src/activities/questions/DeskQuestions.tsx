// The queue at the desk: who has the floor, who waits in which order, what was answered and how it landed.
import { Outcome, useActs, type Act } from "../../parts/act.tsx";
import { Button } from "../../parts/Button.tsx";
import { useRowFocus } from "../../parts/focus/rowFocus.ts";
import { Rated } from "../../parts/Rated.tsx";
import type { GroupView, QuestionView } from "../../protocol.ts";
import { activity, command, group, mySubgroup, nameOf, questionsNow, sitsOut } from "../../session.ts";
import { mayGo } from "../../pages/desk/pace.ts";
import { TakePart } from "../../pages/desk/TakePart.tsx";
import { t } from "../../texts.ts";
import { DeskQueue } from "./DeskQueue.tsx";
import { QuestionsAct, questionsActs } from "./QuestionsAct.tsx";
import { questionText } from "./asking.ts";

export function DeskQuestions() {
  const circle = group.value;
  const act = useActs();
  const rows = useRowFocus<HTMLDivElement>();
  if (!circle || sitsOut.value) return null;
  // Who leads from the middle of a sub-group leads its queue.
  const view = { ...circle, questions: questionsNow.value ?? circle.questions };
  return (
    <div class="stack" ref={rows}>
      <DeskFloor view={view} act={act} />
      <DeskQueue view={view} act={act} />
      <Outcome of={act} />
      {questionsActs() && <TakePart><QuestionsAct /></TakePart>}
      <Settled view={view} />
      <Parked view={view} act={act} />
    </div>
  );
}

function DeskFloor({ view, act }: { view: GroupView; act: Act }) {
  const id = view.questions.floor;
  const question = id === undefined ? undefined : view.questions.items[id];
  if (id === undefined || !question) return null;
  const shown = view.spotlight === id;
  return (
    <section class="floor" data-row>
      <h2 class="label">{t(question.by === view.bringer ? "floor.circle" : "desk.queue.floor", { asker: nameOf(question.by), bringer: nameOf(view.bringer ?? "") })}</h2>
      <p class="said large">{questionText(id)}</p>
      <div class="buttons">
        <Button kind={mayGo.value ? "plain" : "now"} size="small" onPress={() => act.run(() => command({ t: "mark_answered", id }))}>{t("desk.queue.answered")}</Button>
        <Button size="small" onPress={() => act.run(() => command({ t: "park_question", id }))}>{t("desk.queue.park")}</Button>
        {!mySubgroup.value && <Button size="small" pressed={shown} onPress={() => act.run(() => command({ t: "spotlight", item: shown ? null : id }))}>{t("desk.onScreen")}</Button>}
      </div>
    </section>
  );
}

const settled = (view: GroupView, status: QuestionView["status"]): [string, QuestionView][] =>
  view.questions.settled.toReversed().flatMap((id): [string, QuestionView][] => {
    const question = view.questions.items[id];
    return question?.status === status ? [[id, question]] : [];
  });

function Settled({ view }: { view: GroupView }) {
  const answered = settled(view, "answered");
  const rated = activity("questions")?.rated ?? false;
  if (answered.length === 0) return null;
  return (
    <section>
      <h2 class="label label-row">
        <span>{t("desk.queue.settled", { n: answered.length })}</span>
        {rated && <span>{t("desk.queue.judged", { name: nameOf(view.bringer ?? "") })}</span>}
      </h2>
      <ul class="past">
        {answered.map(([id, question]) => (
          <li key={id}>
            <span class="said">{questionText(id)}</span>
            <span class="soft small">{nameOf(question.by)}</span>
            {rated && (question.rating ? <Rated rating={question.rating} /> : <span class="soft small">{t("desk.queue.unrated")}</span>)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Parked({ view, act }: { view: GroupView; act: Act }) {
  const parked = settled(view, "parked");
  if (parked.length === 0) return null;
  return (
    <details class="folded">
      <summary>{t("desk.queue.parked", { n: parked.length })}</summary>
      <ul class="past">
        {parked.map(([id, question]) => (
          <li key={id}>
            <span class="said">{questionText(id)}</span>
            <span class="soft small">{nameOf(question.by)}</span>
            <Button kind="words" onPress={() => act.run(() => command({ t: "queue_again", id }))}>{t("desk.queue.again")}</Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
