// At the top of the desk: that one leads now, the offer to lead while it stands, and that somebody would rather not.
import { signal } from "@preact/signals-core";
import { useEffect } from "preact/hooks";
import { decliner, followOffer, takeBack } from "../../lead/offering.ts";
import { Outcome, useAct } from "../../parts/act.tsx";
import { Button } from "../../parts/Button.tsx";
import { group, nameOf } from "../../session.ts";
import { t } from "../../texts.ts";
import "../../styles/pages/lead.css";

/** Until whoever came to lead has read it. */
export const arrived = signal(false);

export function DeskLead() {
  useEffect(followOffer, []);
  const offered = group.value?.offered;
  const name = nameOf(decliner.value);
  if (!offered && !name && !arrived.value) return null;
  return (
    <section class="lead-lines" aria-label={t("lead.label")}>
      {arrived.value && <Line words={t("lead.yours")} onRead={() => (arrived.value = false)} />}
      {offered && <Offered to={offered} />}
      {name && <Line words={t("lead.declined", { name })} onRead={() => (decliner.value = "")} />}
    </section>
  );
}

function Line({ words, onRead }: { words: string; onRead: () => unknown }) {
  return (
    <div class="lead-line">
      <p>{words}</p>
      <Button kind="words" onPress={onRead}>{t("lead.read")}</Button>
    </div>
  );
}

function Offered({ to }: { to: string }) {
  const act = useAct();
  return (
    <div class="lead-line">
      <p>{t("lead.offered", { name: nameOf(to) })}</p>
      <Button kind="words" onPress={() => act.run(takeBack)}>{t("lead.takeBack")}</Button>
      <Outcome of={act} />
    </div>
  );
}
