// What can be done about questions now: one puts a question in the queue, the case-bringer says how one lands.
import { draft, drafts } from "../../keep.ts";
import { Compose } from "../../parts/Compose.tsx";
import { isBringer } from "../../session.ts";
import { t } from "../../texts.ts";
import { bringing } from "../bringer.ts";
import type { ActProps } from "../part.ts";
import { ask, asks, QUESTION } from "./asking.ts";

export const questionsActs = (): boolean =>
  (isBringer.value && bringing.value?.toRate() !== undefined) || asks();

export function QuestionsAct({ beside }: ActProps) {
  const own = bringing.value;
  const rating = own?.toRate();
  if (own && rating) return <own.RateAct key={rating} id={rating} />;
  return (
    <Compose label={t("ask.label")} value={draft(QUESTION)} saved={drafts.saved(QUESTION)} verb={t("ask.send")} send={ask} asks beside={beside} />
  );
}
