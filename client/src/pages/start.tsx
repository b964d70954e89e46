// The start page: a letter at the left, the minutes of the method at the right.
import { useEffect } from "preact/hooks";
import { whole } from "../course/plays.ts";
import { useSignal } from "../draw.ts";
import { useTabTitle } from "../parts/frame/PageTitle.tsx";
import { PageTop } from "../parts/frame/PageTop.tsx";
import { t } from "../texts.ts";
import { followBookends } from "./start/bookends.ts";
import { Dial } from "./start/Dial.tsx";
import { plan, rows, seconds, setSeconds } from "./start/letter.ts";
import { LetterForm } from "./start/LetterForm.tsx";
import { followLanguage, reckoned } from "./start/methods.ts";
import { MinuteRows } from "./start/MinuteRows.tsx";
import "../styles/pages/share.css";
import "../styles/pages/start.css";

export function Start({ onStands }: { onStands: (id: string) => void }) {
  useTabTitle(t("start.head"));
  useEffect(followLanguage, []);
  useEffect(followBookends, []);
  return (
    <div class="start-page">
      <PageTop languages />
      <main class="start">
        <LetterForm onStands={onStands} />
        <Minutes />
      </main>
      <footer class="start-foot">
        {t("start.free")} <a class="words" href="/licences.txt">{t("start.licences")}</a>
      </footer>
    </div>
  );
}

function Minutes() {
  const inHand = useSignal(0);
  const said = reckoned(plan.value);
  const names = rows.value.map((row) => row.name);
  return (
    <section class="minutes" aria-label={t("start.plan")}>
      <Dial seconds={whole(plan.value.phases, plan.value.smallest).map((phase) => phase.seconds)} inHand={inHand.value} />
      {said && <p class="soft small">{said}</p>}
      <MinuteRows names={names} seconds={seconds.value} inHand={inHand.value} onHand={(row) => (inHand.value = row)} onSeconds={setSeconds} />
    </section>
  );
}
