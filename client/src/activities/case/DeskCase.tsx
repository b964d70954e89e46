// The case at the desk: its story, every wording of the key question with its time, and what the group offers.
import type { CaseView, GroupView, WordingView } from "../../protocol.ts";
import { TakePart } from "../../pages/desk/TakePart.tsx";
import { activity, group, isBringer, nameOf, read } from "../../session.ts";
import { wordingText } from "../../parts/KeyQuestion.tsx";
import { clockTime, phaseTexts, t } from "../../texts.ts";
import { Told } from "../../course/Outcome.tsx";
import { toldOutcome } from "../../course/ending.ts";
import { Case } from "./Case.tsx";
import { CaseAct, caseActs } from "./CaseAct.tsx";

export function DeskCase() {
  const view = group.value;
  if (!view) return null;
  if (!view.bringer) return <NoCase view={view} />;
  const name = nameOf(view.bringer);
  return (
    <section class="desk-case">
      {activity("case")?.story && <Story view={view} name={name} />}
      <Wordings view={view} name={name} />
      <Ending name={name} />
      {activity("case")?.offers && <Offers of={view.case} />}
      {caseActs() && (
        <TakePart open={isBringer.value}>
          {isBringer.value && <Case />}
          <CaseAct />
        </TakePart>
      )}
    </section>
  );
}

function NoCase({ view }: { view: GroupView }) {
  const first = view.phases.find((phase) => phase.activities.some((one) => one.t === "agenda"));
  return <p class="empty">{t("desk.case.noBringer", { phase: phaseTexts(first?.key ?? "")?.name ?? "" })}</p>;
}

function Story({ view, name }: { view: GroupView; name: string }) {
  const { story } = view.case;
  return (
    <>
      <h2 class="title">{t("desk.case.head", { name })}</h2>
      {story ? <p class="said">{read(story, "case", "", "story")}</p> : <p class="empty">{t("desk.case.storyNone", { name })}</p>}
    </>
  );
}

function Ending({ name }: { name: string }) {
  const told = toldOutcome();
  if (told) return <Told words={told} />;
  return activity("case")?.outcome ? <p class="empty">{t("outcome.listen", { name })}</p> : null;
}

function Wordings({ view, name }: { view: GroupView; name: string }) {
  const worded = view.case.wordings.toReversed();
  // A single wording stands above already, as the thread of the talk.
  if (worded.length === 1) return null;
  return (
    <>
      <h2 class="label">{t("desk.case.words")}</h2>
      {worded.length === 0 && <p class="empty">{t("desk.case.wordsNone", { name })}</p>}
      <ol class="past">
        {worded.map((wording, i) => (
          <li key={wording.id}>
            {i === 0 ? <span class="said">{wordingText(wording)}</span> : <s class="said">{wordingText(wording)}</s>}
            <span class="soft small">{when(view, wording, i === 0)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

function when(view: GroupView, wording: WordingView, holds: boolean): string {
  const phase = phaseTexts(view.phases[wording.phase]?.key ?? "")?.name ?? "";
  return holds ? t("desk.case.now") : t("desk.case.wordedIn", { phase, time: clockTime(wording.at) });
}

function Offers({ of: { order, offers } }: { of: CaseView }) {
  return (
    <>
      <h2 class="label">{t("desk.case.offers")}</h2>
      {order.length === 0 && <p class="empty">{t("desk.case.offersNone")}</p>}
      <ul class="past">
        {order.map((id) => {
          const offer = offers[id];
          return offer && (
            <li key={id}>
              <span class="said">{read(offer.text, "offer", id, "text")}</span>
              <span class="soft small">{nameOf(offer.by)}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
