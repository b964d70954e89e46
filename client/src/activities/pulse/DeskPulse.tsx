// The pulse at the desk: open until it is closed, then its spread; asked anew where too few answered.
import { mayGo } from "../../pages/desk/pace.ts";
import { TakePart } from "../../pages/desk/TakePart.tsx";
import { Outcome, useActs, type Act } from "../../parts/act.tsx";
import { Button } from "../../parts/Button.tsx";
import { command, visit } from "../../session.ts";
import { t } from "../../texts.ts";
import { Answers } from "./Pulse.tsx";
import { PulseAct } from "./PulseAct.tsx";
import { asks, pulseNow } from "./pulsing.ts";

export function DeskPulse() {
  const act = useActs();
  const now = pulseNow.value;
  if (!now) return null;
  const { deck, pulse } = now;
  return (
    <section>
      <h2 class="title">{t(`pulse.${pulse.about}`)}</h2>
      {pulse.status === "open" && <Open deck={deck} act={act} />}
      <Outcome of={act} />
      {pulse.status === "open" ? (
        <TakePart>
          <Answers key={deck} {...now} />
          {asks() && <PulseAct />}
        </TakePart>
      ) : <Answers key={deck} {...now} />}
      {pulse.status === "too_few" && (
        <Button size="small" onPress={() => act.run(() => command({ t: "open_pulse", visit: visit.value?.n ?? 0 }))}>{t("desk.pulse.again")}</Button>
      )}
    </section>
  );
}

function Open({ deck, act }: { deck: string; act: Act }) {
  const ready = visit.value?.ready;
  return (
    <div class="ballot-box">
      <p>{t("desk.pulse.open")}</p>
      {ready && ready.of > 0 && <p class="soft">{t("desk.pile.ready", { n: ready.count, of: ready.of })}</p>}
      <Button kind={mayGo.value ? "plain" : "now"} size="small" onPress={() => act.run(() => command({ t: "close_deck", deck }))}>{t("desk.pulse.close")}</Button>
    </div>
  );
}
