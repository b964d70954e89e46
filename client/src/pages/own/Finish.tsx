// From the method on this page to a file, to a rehearsal or to a session; what is wrong stands in one list, and at its field.
import { signal } from "@preact/signals-core";
import { asked, judge, judged, own } from "../../own/editing.ts";
import { keep, OWN, tooHeavy } from "../../own/keeping.ts";
import { Button } from "../../parts/Button.tsx";
import { Wrong } from "../../parts/Wrong.tsx";
import type { Script } from "../../protocol.ts";
import { TryIt } from "../../rehearsal/TryIt.tsx";
import { language, refusal, t } from "../../texts.ts";
import { SaveFile } from "./SaveFile.tsx";
import { leadTo, sentence, whereOf, wrongs } from "./telling.ts";

const MINUTE = 60; // seconds
const heavy = signal(false);

export function Finish() {
  const use = async () => {
    const file = await right();
    if (!file) return;
    keep(file);
    location.assign("/?method=own");
  };
  return (
    <section class="own-part">
      <h2>{t("own.finish")}</h2>
      <Wrongs />
      {heavy.value && <Wrong>{t("own.tooHeavy")}</Wrong>}
      <p class="paper-ways">
        <Button kind="now" onPress={use}>{t("own.use")}</Button>
        <TryIt tried={tried} />
      </p>
      <SaveFile />
      <p class="soft small">{t("own.sealed")}</p>
    </section>
  );
}

/** The file a session can be played by; else null, and the focus goes to what is wrong. */
async function right(): Promise<Script | null> {
  asked.value = true;
  const file = await judge();
  heavy.value = file !== null && tooHeavy(file);
  if (!file && wrongs.value[0]) leadTo(wrongs.value[0]);
  return heavy.value ? null : file;
}

async function tried() {
  const file = await right();
  const made = own.peek();
  return file && made && {
    method: OWN,
    own: file,
    name: made.texts.name.trim(),
    language: made.language ?? language.peek(),
    seconds: file.phase.map(({ minutes }) => minutes * MINUTE),
  };
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
