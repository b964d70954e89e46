// The question queue as a participant sees it: who has the floor, who waits, what was answered.
import type { ComponentChildren, FunctionComponent } from "preact";
import { Rated } from "../../parts/Rated.tsx";
import { activity, group, me, nameOf, questionsNow, visit } from "../../session.ts";
import { t } from "../../texts.ts";
import { questionText } from "./asking.ts";
import { Floor } from "./Floor.tsx";
import { ownPlace } from "./order.ts";
import { QueueRow } from "./QueueRow.tsx";

/** `Acts`: what else can be done with a question that waits or has the floor: in a sub-group. */
export function Questions({ Acts }: { Acts?: FunctionComponent<{ id: string }>; children?: ComponentChildren }) {
  const questions = questionsNow.value;
  if (!questions || !activity("questions")) return null;
  const place = ownPlace();
  return (
    <>
      {questions.floor && <Floor id={questions.floor}>{Acts && <Acts id={questions.floor} />}</Floor>}
      <section>
        <div class="label label-row">
          <h2>{t("asked.title")}</h2>
          <span>{place > 0 && t("asked.place", { n: place, nth: t(nth(place), { n: place }) })}</span>
        </div>
        {activity("questions")?.answered === "warm" && <p class="small soft">{t("asked.warm", { name: nameOf(group.value?.bringer ?? "") })}</p>}
        {questions.queue.length === 0 && <p class="empty soft">{t("asked.empty")}</p>}
        <ol class="rows numbered">{questions.queue.map((id, i) => <QueueRow key={id} id={id} place={i + 1}>{Acts && <Acts id={id} />}</QueueRow>)}</ol>
      </section>
      <Settled status="answered" />
      <Settled status="parked" />
    </>
  );
}

/** Ordinals are words up to six, figures after. */
const nth = (place: number) => (place <= 6 ? (`nth.${place}` as "nth.1") : "nth.more");

/** What was answered or parked in the phase now, latest first. */
function Settled({ status }: { status: "answered" | "parked" }) {
  const questions = questionsNow.value;
  const ids = questions?.settled.filter((id) => questions.items[id]?.status === status && questions.items[id]?.phase === visit.value?.phase) ?? [];
  if (ids.length === 0) return null;
  return (
    <section>
      <h2 class="label">{t(`settled.${status}`)}</h2>
      <ul class="rows">{ids.toReversed().map((id) => <SettledRow key={id} id={id} />)}</ul>
    </section>
  );
}

function SettledRow({ id }: { id: string }) {
  const question = questionsNow.value?.items[id];
  if (!question) return null;
  return (
    <li class="row">
      <p class="said">{questionText(id)}</p>
      <p class="who">
        <span>{question.by === me.value ? t("asked.mine") : nameOf(question.by)}</span>
        {question.rating && <Rated rating={question.rating} />}
      </p>
    </li>
  );
}
