// The waiting questions at the desk: their order by buttons, announced, with the focus kept; and giving the floor.
import { polite } from "../../announce.ts";
import type { Act } from "../../parts/act.tsx";
import { Button } from "../../parts/Button.tsx";
import { IconButton } from "../../parts/IconButton.tsx";
import type { GroupView, QuestionView } from "../../protocol.ts";
import { activity, command, nameOf, questionsNow } from "../../session.ts";
import { t } from "../../texts.ts";
import { Rated } from "../../parts/Rated.tsx";
import { moved } from "./moved.ts";
import { questionText } from "./asking.ts";

export function DeskQueue({ view, act }: { view: GroupView; act: Act }) {
  const { queue, items } = view.questions;
  return (
    <section>
      <h2 class="label label-row" tabIndex={-1}>
        <span>{t("desk.queue.head", { n: queue.length })}</span>
        {activity("questions")?.policy !== "none" && <span>{t("desk.queue.each", { n: activity("questions")?.each ?? 1 })}</span>}
      </h2>
      {activity("questions")?.answered === "warm" && <p class="soft small">{t("asked.warm", { name: nameOf(view.bringer ?? "") })}</p>}
      {queue.length === 0 && <p class="empty">{t("desk.queue.none")}</p>}
      <ol class="desk-queue">
        {queue.map((id, place) => {
          const question = items[id];
          return question && <Row key={id} id={id} question={question} place={place} act={act} />;
        })}
      </ol>
    </section>
  );
}

interface RowProps {
  id: string;
  question: QuestionView;
  place: number;
  act: Act;
}

function Row({ id, question, place, act }: RowProps) {
  const name = nameOf(question.by);
  const give = async () => {
    if (await act.run(() => command({ t: "give_floor", id }))) polite(t("desk.queue.gave", { name }));
  };
  return (
    <li data-row>
      <span class="row-number">{place + 1}</span>
      <div>
        <p class="said">{questionText(id)}</p>
        <p class="soft small">{name} {question.rating && <Rated rating={question.rating} />}</p>
      </div>
      <span class="moves">
        <IconButton sign="M3.5 10 8 5.5 12.5 10" label={t("desk.queue.up", { name })} onPress={() => shift(act, id, -1, name)} />
        <IconButton sign="M3.5 6 8 10.5 12.5 6" label={t("desk.queue.down", { name })} onPress={() => shift(act, id, 1, name)} />
        {mayGet(question) ? (
          <Button kind={place === 0 ? "plain" : "words"} size="small" onPress={give}>
            {t("desk.queue.give")}
            <span class="unseen">{`: ${name}`}</span>
          </Button>
        ) : <span class="soft small">{t(question.rating ? "desk.queue.cool" : "desk.queue.unrated")}</span>}
      </span>
    </li>
  );
}

/** Where only warm questions are answered, the case-bringer must have called it so. */
const mayGet = ({ rating }: QuestionView): boolean => activity("questions")?.answered !== "warm" || rating === "warm";

/** From the order as it is once the presses before it were answered: two of them move it two places. */
async function shift(act: Act, id: string, by: 1 | -1, name: string): Promise<void> {
  let says = t(by < 0 ? "desk.queue.first" : "desk.queue.last");
  const move = async () => {
    const ids = moved(questionsNow.peek()?.queue ?? [], id, by);
    if (!ids) return null;
    says = placed(ids, id, name);
    return command({ t: "order_questions", ids });
  };
  if (await act.run(move)) polite(says);
}

function placed(ids: string[], id: string, name: string): string {
  return t("desk.queue.moved", { name, place: ids.indexOf(id) + 1, of: ids.length });
}
