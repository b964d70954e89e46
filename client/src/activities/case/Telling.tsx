// The case-bringer's sheet: the case in a few lines, for whoever wants to read it again.
import { useSignal } from "../../draw.ts";
import { draft, drafts } from "../../keep.ts";
import { Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { Sheet } from "../../parts/Sheet.tsx";
import { Outcome, useAct } from "../../parts/act.tsx";
import { limits } from "../../seal.ts";
import { t } from "../../texts.ts";
import { toldStory } from "./offering.ts";
import { STORY, tellCase } from "./wording.ts";

export function Telling() {
  const act = useAct();
  const changing = useSignal(false);
  const told = toldStory();
  if (told && !changing.value && !draft(STORY).value) {
    const change = () => {
      draft(STORY).value = told;
      changing.value = true;
    };
    return (
      <section>
        <h2 class="label">{t("story.yours")}</h2>
        <p class="said">{told}</p>
        <Button kind="words" onPress={change}>{t("own.change")}</Button>
      </section>
    );
  }
  const tell = async () => {
    if (draft(STORY).value.trim() && (await act.run(tellCase))) changing.value = false;
  };
  return (
    <Sheet look="writing">
      <div class="in form">
        <Field label={t("story.tell")} value={draft(STORY)} saved={drafts.saved(STORY)} limit={limits.story} lines={4} />
        <p class="small soft">{t("story.tellWhat")}</p>
        <Outcome of={act} />
        <div><Button size="small" onPress={tell}>{t("story.share")}</Button></div>
      </div>
    </Sheet>
  );
}
