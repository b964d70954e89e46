// Who leads and sits apart with the own case: they listen as anyone would, and lead without what the others say.
import { useEffect } from "preact/hooks";
import { AskingPile, OpenPile } from "../activities/cards/DeskPile.tsx";
import { DeskLead } from "../pages/desk/DeskLead.tsx";
import { PHASE_ID } from "../pages/desk/Script.tsx";
import { tell } from "../pages/live/telling.ts";
import { Outcome, useAct, useActs } from "../parts/act.tsx";
import { Button } from "../parts/Button.tsx";
import { TITLE_ID } from "../parts/frame/Strip.tsx";
import { phase, pilesNow } from "../session.ts";
import { t } from "../texts.ts";
import { Apart } from "./Apart.tsx";
import { Calls } from "./Calls.tsx";
import { toDesk, toListening } from "./listening.ts";
import { turn } from "./turning.ts";

/** The page they begin with; the desk is a press away. */
export function Listening() {
  useEffect(tell, []);
  return (
    <Apart>
      <DeskLead />
      <Calls />
      <p class="soft">{t("desk.apart.leads")}</p>
      <Button size="small" onPress={() => (toDesk(), focusOn(PHASE_ID))}>{t("desk.apart.lead")}</Button>
    </Apart>
  );
}

/** The middle of their desk: piles can be closed, but what is in them or was asked is not shown. */
export function Unheard() {
  const back = useAct();
  const act = useActs();
  const out = phase.value?.bringer === "away";
  return (
    <section class="unheard">
      <h2 class="title">{t(out ? "bringer.away" : "apart.head")}</h2>
      <p class="soft">{t("desk.apart.what")}</p>
      <div class="buttons">
        <Button size="small" onPress={() => (toListening(), focusOn(TITLE_ID))}>{t("desk.apart.listen")}</Button>
        <Button size="small" onPress={() => back.run(() => turn(false))}>{t(out ? "apart.return" : "apart.back")}</Button>
      </div>
      <Outcome of={back} />
      {pilesNow.value.map(({ id, deck, said }) => {
        if (deck.status === "open") return <OpenPile key={id} id={id} act={act} said={said} />;
        return deck.status === "asking" && <AskingPile key={id} id={id} act={act} />;
      })}
      <Outcome of={act} />
    </section>
  );
}

/** Once the other page is drawn. */
const focusOn = (id: string) => requestAnimationFrame(() => document.getElementById(id)?.focus({ preventScroll: true }));
