// How it ended: the circle reads it once the case-bringer tells; before that only the case-bringer's own device knows.
import { useSignal } from "../draw.ts";
import { draft, drafts } from "../keep.ts";
import { Button } from "../parts/Button.tsx";
import { Field } from "../parts/Field.tsx";
import { Sheet } from "../parts/Sheet.tsx";
import { Outcome as Answer, useAct } from "../parts/act.tsx";
import { limits } from "../seal.ts";
import { activity, group, isBringer, nameOf } from "../session.ts";
import { t } from "../texts.ts";
import { endsLater, OUTCOME, tellOutcome, toldOutcome } from "./ending.ts";

export function Outcome() {
  const told = toldOutcome();
  if (isBringer.value) return activity("case")?.outcome ? <Telling told={told} /> : endsLater() && <Preparing told={told} />;
  if (told) return <Told words={told} />;
  return activity("case")?.outcome ? <p class="empty soft">{t("outcome.listen", { name: nameOf(group.value?.bringer ?? "") })}</p> : null;
}

export function Told({ words }: { words: string }) {
  return (
    <section>
      <h2 class="label">{t("outcome.head")}</h2>
      <p class="said">{words}</p>
    </section>
  );
}

function Telling({ told }: { told: string }) {
  const act = useAct();
  const changing = useSignal(false);
  if (told && !changing.value) {
    const change = () => {
      draft(OUTCOME).value ||= told;
      changing.value = true;
    };
    return (
      <>
        <Told words={told} />
        <div><Button kind="words" onPress={change}>{t("own.change")}</Button></div>
      </>
    );
  }
  const tell = async () => {
    if (draft(OUTCOME).value.trim() && (await act.run(tellOutcome))) changing.value = false;
  };
  return (
    <Sheet look="writing">
      <div class="in form">
        <Writing />
        <Answer of={act} />
        <div><Button size="small" onPress={tell}>{t("outcome.share")}</Button></div>
      </div>
    </Sheet>
  );
}

/** Before its phase: written down if one likes, on this device alone. */
function Preparing({ told }: { told: string }) {
  if (told) return <Told words={told} />;
  return (
    <details>
      <summary class="words">{t("outcome.prepare")}</summary>
      <Writing />
      <p class="small soft">{t("outcome.device")}</p>
    </details>
  );
}

const Writing = () => <Field label={t("outcome.tell")} value={draft(OUTCOME)} saved={drafts.saved(OUTCOME)} limit={limits.story} lines={4} />;
