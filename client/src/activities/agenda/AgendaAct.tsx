// What a participant can do about the agenda now: bring a case, put it on the table, cast a ballot.
import { draft } from "../../keep.ts";
import { focusBar } from "../../parts/frame/Bar.tsx";
import { Button } from "../../parts/Button.tsx";
import { Outcome, useAct } from "../../parts/act.tsx";
import { Wrong } from "../../parts/Wrong.tsx";
import { activity, group } from "../../session.ts";
import { pile } from "../../slips.ts";
import { t } from "../../texts.ts";
import { useEffect } from "preact/hooks";
import { useSignal } from "../../draw.ts";
import type { ActProps } from "../part.ts";
import { castIn, markedOn } from "./Ballot.tsx";
import { fieldOf, openForm, ownProposals, propose, proposing, reopenForm } from "./proposing.ts";

/** There is something to do until a case is chosen. */
export const agendaActs = (): boolean => {
  const agenda = group.value?.agenda;
  if (!agenda || agenda.chosen) return false;
  return agenda.vote?.status === "open" || proposing.value !== null || mayPropose();
};

// In the waiting room the phase with the agenda is still to come: its rule holds already.
const mayPropose = (): boolean => {
  const settings = activity("agenda") ?? group.value?.phases.flatMap((phase) => phase.activities).find((one) => one.t === "agenda");
  return ownProposals().length < (settings?.each ?? 0);
};

export function AgendaAct({ beside }: ActProps) {
  useEffect(reopenForm, []);
  const vote = group.value?.agenda.vote;
  if (vote?.status === "open") return <CastAct deck={vote.deck} beside={beside} />;
  if (proposing.value !== null) return <ProposeAct />;
  return (
    <div class="row">
      <Button kind="now" wide onPress={() => openForm("new")}>{t(ownProposals().length > 0 ? "propose.another" : "propose.open")}</Button>
      {beside}
    </div>
  );
}

function ProposeAct() {
  const act = useAct();
  const empty = useSignal(false);
  const send = () => {
    empty.value = draft(fieldOf("title")).value.trim() === "";
    return empty.value || act.run(propose).then((stands) => stands && focusBar());
  };
  return (
    <>
      {empty.value && <Wrong>{t("propose.needTitle")}</Wrong>}
      <Outcome of={act} />
      <div class="row">
        <Button kind="now" wide onPress={send}>{t("propose.send")}</Button>
        <Button onPress={() => (proposing.value = null)}>{t("propose.later")}</Button>
      </div>
    </>
  );
}

function CastAct({ deck, beside }: ActProps & { deck: string }) {
  const act = useAct();
  const none = useSignal(false);
  const marked = markedOn(deck);
  const cast = () => {
    none.value = marked === "";
    return none.value || act.run(() => pile(deck).castBallot(marked));
  };
  return (
    <>
      {none.value && !marked && <Wrong>{t("ballot.mark")}</Wrong>}
      <Outcome of={act} />
      <div class="row">
        <Button kind={castIn(deck) === marked && marked ? "plain" : "now"} wide onPress={cast}>{t(castIn(deck) ? "ballot.recast" : "ballot.cast")}</Button>
        {beside}
      </div>
    </>
  );
}
