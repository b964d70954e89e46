// What to do now, in the words of the method: the prompt or the role as a title, the phase's sentence below.
import { partOf } from "../../activities/parts.ts";
import { group, isBringer, nameOf, phase, observes, pileNow, activity } from "../../session.ts";
import { phaseTexts, t } from "../../texts.ts";

export function DoNow() {
  const here = phase.value;
  const texts = phaseTexts(here?.key ?? "");
  if (!here || !texts || written() || (chosen() && !isBringer.value)) return null;
  return (
    <section class="do">
      {!observes.value && <h2 class="head">{(!chosen() && titleOf(texts.prompt ?? "")) || t(isBringer.value && here.group !== "silence" ? `bringer.${here.bringer}` : `group.${here.group}`)}</h2>}
      <p class="soft">{observes.value ? texts.purpose : isBringer.value ? texts.bringer : texts.group}</p>
    </section>
  );
}

/** A prompt that asks something about the case-bringer is not for the case-bringer. */
function titleOf(prompt: string): string {
  const bringer = group.value?.bringer;
  if (!isAsked()) return "";
  if (!prompt.includes("{bringer}")) return prompt;
  return bringer && !isBringer.value ? prompt.replace("{bringer}", nameOf(bringer)) : "";
}

/** A prompt is for who contributes now: not for those who only listen, nor for who answers what the others ask. */
function isAsked(): boolean | undefined {
  const here = phase.value;
  if (isBringer.value) return here?.bringer !== "answers" || here.group === "listens" || activity("questions")?.bringer;
  return here?.group !== "listens" || here.activities.some((one) => partOf(one.t)?.acts());
}

// Once a case is chosen nobody is asked for one.
const chosen = (): boolean => activity("agenda") !== undefined && group.value?.agenda.chosen !== undefined;

// Once the pile is closed the writing is over, and the cards say themselves what to do.
const written = (): boolean => activity("cards") !== undefined && pileNow.value !== null && pileNow.value.deck.status !== "open";
