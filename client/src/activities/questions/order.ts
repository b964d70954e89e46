// The own place in the queue.
import { me, questionsNow } from "../../session.ts";

/** The own first place in the queue, counted from 1; 0 when no own question waits. */
export const ownPlace = (): number => {
  const questions = questionsNow.value;
  return (questions?.queue.findIndex((id) => questions.items[id]?.by === me.value) ?? -1) + 1;
};
