// A phase as a participant lives it: the key question, what to do now, the thing itself, and the bar.
import { Fragment } from "preact";
import { bringing } from "../../activities/bringer.ts";
import { partOf } from "../../activities/parts.ts";
import type { Activity } from "../../protocol.ts";
import { KeyQuestion } from "../../parts/KeyQuestion.tsx";
import { later } from "../../activities/late.ts";
import { activity, group, isBringer, keyQuestion, observes, phase, visit } from "../../session.ts";
import { DoNow } from "./DoNow.tsx";
import { Frame, TablePlan } from "./Frame.tsx";
import { heading } from "./heading.ts";
import { turnedAway } from "./mine.ts";
import { Note } from "./Note.tsx";
import { Ready } from "./Ready.tsx";

export function Live() {
  const kinds = inOrder([...new Set(phase.value?.activities.map((one) => one.t))]);
  const acting = kinds.filter((kind) => partOf(kind)?.acts());
  const [first, ...rest] = acting;
  const Act = first && partOf(first)?.Act;
  const own = bringing.value;
  const more = later.value;
  const Instead = more?.instead.value;
  if (Instead) return <Instead />;
  return (
    <Frame {...heading()} bar={Act ? <Act beside={<Ready />} /> : <div class="row"><Ready wide /></div>}>
      {turnedAway.value && own && <own.Turned />}
      <KeyQuestion compare={isRewording()} />
      {!turnedAway.value && <DoNow />}
      {more && <more.Ahead />}
      {kinds.map((kind) => {
        const part = partOf(kind);
        if (!part) return null;
        const { Thing, Act: Inline } = part;
        return (
          <Fragment key={kind}>
            <Thing />
            {rest.includes(kind) && <div class="inline-bar"><Inline /></div>}
          </Fragment>
        );
      })}
      {listens() && <div class="narrow"><TablePlan /></div>}
      {more && <more.Beside />}
      {notes() && <Note />}
    </Frame>
  );
}

/** A case is told before it is asked about; once there is a key question, what is asked now comes first. */
function inOrder(kinds: Activity["t"][]): Activity["t"][] {
  if (!keyQuestion.value || !kinds.includes("questions")) return kinds;
  return ["questions", ...kinds.filter((kind) => kind !== "questions")];
}

/** The old wording stands above the new one once the question was worded anew in this phase. */
function isRewording(): boolean {
  return activity("case")?.offers === true && group.value?.case.wordings.at(-1)?.phase === visit.value?.phase;
}

const listens = (): boolean => !isBringer.value && phase.value?.group === "listens" && !activity("case");

/** A private note where one listens or speaks and writes nothing else. */
function notes(): boolean {
  if (!isBringer.value) return observes.value || phase.value?.group === "listens";
  return phase.value?.bringer === "listens" || (phase.value?.bringer === "answers" && keyQuestion.value !== null);
}
