// What stands on the start page while it is filled in: the letter, and what is wrong with it.
import { computed, signal } from "@preact/signals-core";
import type { Planned } from "../../course/plays.ts";
import { until } from "../../fetched.ts";
import { clearDraft, draft } from "../../keep.ts";
import type { Language, Leading } from "../../protocol.ts";
import { OWN, ready } from "../../own/keeping.ts";
import { limits, weigh } from "../../seal.ts";
import { language, locale, t, type Key } from "../../texts.ts";
import { around } from "./bookends.ts";
import { create, type Failure } from "./create.ts";
import { fitting } from "./finding.ts";
import { methodsFailed, type OfferedMethod } from "./methods.ts";
import { named, near, remember } from "./near.ts";
import { ours } from "./ours.ts";

export type Wrong = Partial<Record<"name" | "code", Key>>;

export const title = draft("start-title");
export const name = draft("start-name");
/** Never kept on the device: it opens the server to whoever holds it. */
export const code = signal("");
export const spoken = signal<Language | null>(null);
export const leading = signal<Leading>("guided");
export const picked = signal<string | null>(named);
/** By method and phase: what was changed survives a look at another method. */
export const changed = signal<Record<string, number>>({});
export const wrong = signal<Wrong>({});
export const failure = signal<Key | null>(null);
export const asksCode = signal(false);
export const going = signal(false);

export const method = computed(() => {
  const offered = [...(ours.value ? [ours.value] : []), ...(fitting.value ?? [])];
  return offered.find((each) => each.id === picked.value) ?? near.value.first[0];
});
/** The phases of the session: those of the method, and what it stands between. */
export const rows = computed(() => [
  ...around("before").map((each) => ({ ...each, id: `/${each.key}` })),
  ...(method.value?.phases ?? []).map((each) => ({ ...each, id: `${method.value?.id}/${each.key}` })),
  ...around("after").map((each) => ({ ...each, id: `/${each.key}` })),
]);
export const seconds = computed(() => rows.value.map((row) => changed.value[row.id] ?? row.seconds));
/** What is planned so far, with as few people as the method is for. */
export const plan = computed(() => ({
  phases: rows.value.map((row, n): Planned => ({ ...row, seconds: seconds.value[n] ?? row.seconds })),
  smallest: method.value?.smallest ?? 1,
}));

export function setSeconds(row: number, value: number): void {
  const set = rows.peek()[row];
  if (set) changed.value = { ...changed.value, [set.id]: value };
}

/** The title that stands in the field until somebody writes another: "Intervision, Thursday". */
export function givenTitle(): string {
  const day = new Intl.DateTimeFormat(locale(), { weekday: "long" }).format(new Date());
  return t("start.titleGiven", { day });
}

/** The id of the session that now stands, or null; what is wrong stands at its field then. */
export async function send(): Promise<string | null> {
  wrong.value = check();
  failure.value = null;
  if (wrong.value.name || tooLong()) return null;
  going.value = true;
  const chosen = method.value ?? (await arriving());
  if (!chosen) return (going.value = false), null;
  const answer = await create({
    title: title.value.trim() || givenTitle(),
    name: name.value.trim(),
    method: chosen.id,
    ...(chosen.id === OWN && ready.value ? { own: ready.value } : {}),
    before: around("before").map((each) => each.key),
    after: around("after").map((each) => each.key),
    language: spoken.value ?? language.value,
    seconds: seconds.value,
    leading: leading.value,
    code: code.value.trim(),
  });
  going.value = false;
  if ("failure" in answer) return refused(answer.failure);
  clearDraft("start-title");
  if (chosen.id !== OWN) remember(chosen.id);
  return answer.id;
}

/** Pressed before the methods came: the one that is chosen then, or undefined where they do not come. */
async function arriving(): Promise<OfferedMethod | undefined> {
  await until(() => fitting.value || methodsFailed.value);
  return method.peek();
}

function check(): Wrong {
  return name.value.trim() ? {} : { name: "start.needName" };
}

// The fields say so themselves.
function tooLong(): boolean {
  return weigh(title.value.trim()) > limits.line || weigh(name.value.trim()) > limits.name;
}

function refused(why: Failure): null {
  if (why === "wrong_creation_code") {
    wrong.value = { code: asksCode.value ? "start.wrongCode" : "start.needCode" };
    asksCode.value = true;
  } else {
    failure.value = why === "too_many_sessions" || why === "too_fast" ? "start.tooMany" : "start.failed";
  }
  return null;
}

