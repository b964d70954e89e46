// From a method to a session that is a rehearsal of it: an ordinary one, whose seats but one this browser takes.
import { codeIsKept, create, type Failure, type Letter } from "../pages/start/create.ts";
import type { Language } from "../protocol.ts";
import { limits, weigh } from "../seal.ts";
import { t } from "../texts.ts";
import { keepRehearsal, people } from "./kept.ts";

export interface Tried extends Pick<Letter, "method" | "own" | "seconds"> {
  name: string;
  language: Language;
}

/** `leader`: "" where somebody would rather not say; `code`: what the server may ask for. */
export interface Wish {
  count: number;
  leader: string;
  code: string;
}

/** Null where it stands, and this page leaves for it; else why not. */
export async function rehearse({ name, ...tried }: Tried, { count, code, ...wish }: Wish): Promise<Failure | null> {
  const leader = wish.leader || t("rehearsal.you");
  const answer = await create({ ...tried, name: leader, title: titleOf(name), before: [], after: [], leading: "guided", code });
  if ("failure" in answer) return answer.failure;
  codeIsKept(answer.id); // nobody comes back to a rehearsal on another device
  keepRehearsal(answer.id, { seats: people(count, leader), language: tried.language, from: location.pathname });
  location.assign(`/s/${answer.id}`);
  return null;
}

function titleOf(name: string): string {
  const title = t("rehearsal.title", { name });
  return weigh(title) > limits.line ? t("rehearsal.word") : title;
}
