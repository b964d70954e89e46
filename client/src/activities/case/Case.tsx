// The case as the page of a participant shows it: the group reads, the case-bringer tells and words.
import { activity, group, isBringer, nameOf } from "../../session.ts";
import { t } from "../../texts.ts";
import { bringing } from "../bringer.ts";
import { later } from "../late.ts";
import { CaseAct, caseActs } from "./CaseAct.tsx";
import { Offers } from "./Offers.tsx";
import { toldStory } from "./offering.ts";

export function Case() {
  const settings = activity("case");
  const bringer = group.value?.bringer;
  const own = bringing.value;
  const more = later.value;
  if (!settings) return null;
  if (!bringer) return <p class="empty soft">{t("story.noBringer")}</p>;
  return (
    <>
      {settings.story && (isBringer.value ? own && <own.Telling /> : <Story name={nameOf(bringer)} />)}
      {more && <more.Outcome />}
      {settings.offers && <Offers />}
      {isBringer.value && !caseActs() && (
        <details>
          <summary class="words">{t("wording.change")}</summary>
          <CaseAct />
        </details>
      )}
    </>
  );
}

function Story({ name }: { name: string }) {
  const story = toldStory();
  return (
    <section>
      <h2 class="label">{t("story.of", { name })}</h2>
      {story ? <p class="said">{story}</p> : <p class="empty soft">{t("story.listen", { name })}</p>}
    </section>
  );
}
