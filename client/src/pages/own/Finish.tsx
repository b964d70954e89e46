// From the method on this page to a file, or to a session; what is wrong stands here in one list, and at its field.
import { useSignal } from "../../draw.ts";
import { asked, file, judge, judged } from "../../own/editing.ts";
import { keep, tooHeavy } from "../../own/keeping.ts";
import { Button } from "../../parts/Button.tsx";
import { Wrong } from "../../parts/Wrong.tsx";
import { refusal, t } from "../../texts.ts";
import { download } from "../report/download.ts";
import { leadTo, sentence, whereOf, wrongs } from "./telling.ts";

export function Finish() {
  const heavy = useSignal(false);
  const use = async () => {
    asked.value = true;
    const right = await judge();
    heavy.value = right !== null && tooHeavy(right);
    if (right && !heavy.value) {
      keep(right);
      location.assign("/?method=own");
    } else if (wrongs.value[0]) leadTo(wrongs.value[0]);
  };
  return (
    <section class="own-part">
      <h2>{t("own.finish")}</h2>
      <Wrongs />
      {heavy.value && <Wrong>{t("own.tooHeavy")}</Wrong>}
      <p class="paper-ways">
        <Button kind="now" onPress={use}>{t("own.use")}</Button>
        <Button onPress={save}>{t("own.save")}</Button>
      </p>
      <p class="soft small">{t("own.sealed")}</p>
    </section>
  );
}

function Wrongs() {
  const told = judged.value;
  if (told && "failure" in told) return <Wrong>{refusal(told.failure)}</Wrong>;
  if (wrongs.value.length === 0) return null;
  return (
    <div class="own-wrongs" role="status">
      <p>{t("own.wrongs", { n: wrongs.value.length })}</p>
      <ul>
        {wrongs.value.map((flaw) => (
          <li key={`${flaw.place} ${flaw.code}`}>
            <button type="button" class="words" onClick={() => leadTo(flaw)}>{`${whereOf(flaw)}: ${sentence(flaw)}`}</button>
          </li>
        ))}
      </ul>
    </div>
  );
}

// An unfinished one too: it can be opened again here.
function save(): void {
  const now = file.peek();
  if (now) download(`${t("own.file")}.json`, `${JSON.stringify(now, null, 2)}\n`, "application/json");
}
