// The thread of the talk: the key question as it stands now, and how it was worded before.
import type { WordingView } from "../protocol.ts";
import { group, keyQuestion, nameOf, read, isBringer } from "../session.ts";
import { clockTime, phaseTexts, t } from "../texts.ts";

export const wordingText = (wording: WordingView): string => read(wording.text, "wording", wording.id, "text");

/** Nothing before there is a question. `compare`: shows the wording before it above it, struck. */
export function KeyQuestion({ compare = false }: { compare?: boolean }) {
  const view = group.value;
  const last = keyQuestion.value;
  if (!view?.bringer || !last) return null;
  const earlier = view.case.wordings.slice(0, -1);
  const before = compare ? earlier.at(-1) : undefined;
  const label = isBringer.value ? t("thread.yours") : t("thread.of", { name: nameOf(view.bringer) });
  const words = (
    <>
      {before && <s class="said">{wordingText(before)}</s>}
      <p class="said">{wordingText(last)}</p>
    </>
  );
  if (earlier.length === 0) return <section class="thread"><h2 class="label">{label}</h2>{words}</section>;
  return (
    <details class="thread">
      <summary>
        <span class="label label-row">{label}<span class="earlier">{t("thread.earlier", { n: earlier.length })}</span></span>
        {words}
      </summary>
      <ol class="wordings">{earlier.toReversed().map((wording) => <Earlier key={wording.id} wording={wording} />)}</ol>
    </details>
  );
}

function Earlier({ wording }: { wording: WordingView }) {
  const phase = group.value?.phases[wording.phase];
  return (
    <li>
      <p class="label">{phase && phaseTexts(phase.key)?.name}, {clockTime(wording.at)}</p>
      <p class="said">{wordingText(wording)}</p>
    </li>
  );
}
