// The cases on the agenda as a participant sees them: proposals, then the ballot, then the case that was chosen.
import { Button } from "../../parts/Button.tsx";
import { Outcome, useAct } from "../../parts/act.tsx";
import { command, group, me, nameOf } from "../../session.ts";
import { t } from "../../texts.ts";
import { Ballot } from "./Ballot.tsx";
import { openForm, proposing } from "./proposing.ts";
import { ProposalForm } from "./ProposalForm.tsx";
import { ProposalWords } from "./ProposalWords.tsx";

export function Agenda() {
  const agenda = group.value?.agenda;
  if (!agenda) return null;
  const voting = agenda.vote?.status === "open" && !agenda.chosen;
  return (
    <section>
      <div class="label label-row"><h2>{t("cases.cases")}</h2>{voting && <span>{t("ballot.open")}</span>}</div>
      {agenda.order.length === 0 && <p class="empty soft">{t("cases.empty")}</p>}
      {voting ? <Ballot deck={agenda.vote?.deck ?? ""} /> : (
        <ul class="rows">{agenda.order.map((id) => <ProposalRow key={id} id={id} />)}</ul>
      )}
      {agenda.vote?.status === "too_few" && !agenda.chosen && <p class="soft">{t("ballot.tooFew")}</p>}
      {proposing.value === "new" && <ProposalForm />}
    </section>
  );
}

function ProposalRow({ id }: { id: string }) {
  const agenda = group.value?.agenda;
  const proposal = agenda?.proposals[id];
  if (!agenda || !proposal) return null;
  if (proposing.value === id) return <li><ProposalForm /></li>;
  const mine = proposal.by === me.value;
  const count = agenda.vote?.status === "counted" ? (agenda.vote.counts?.[id] ?? 0) : undefined;
  return (
    <li class={`row ${mine ? "mine" : ""} ${agenda.chosen === id ? "chosen" : ""}`}>
      {agenda.chosen === id && <p class="label">{mine ? t("cases.isYours") : t("cases.isChosen", { name: nameOf(proposal.by) })}</p>}
      <ProposalWords id={id} />
      <p class="who">
        <span>{mine ? t("cases.mine") : nameOf(proposal.by)}</span>
        {count !== undefined && <span>{t("ballot.count", { n: count })}</span>}
      </p>
      {mine && !agenda.chosen && <Own id={id} />}
    </li>
  );
}

function Own({ id }: { id: string }) {
  const act = useAct();
  return (
    <>
      <div class="acts">
        <Button kind="words" onPress={() => openForm(id)}>{t("own.change")}</Button>
        <Button kind="words" onPress={() => act.runAway(() => command({ t: "withdraw_proposal", id }))}>{t("own.withdraw")}</Button>
      </div>
      <Outcome of={act} />
    </>
  );
}
