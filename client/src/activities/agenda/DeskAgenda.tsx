// The agenda at the desk: the cases people bring, the ballot box, and the choice that the facilitator confirms.
import { Outcome, useActs, type Act } from "../../parts/act.tsx";
import { Button } from "../../parts/Button.tsx";
import type { AgendaView, GroupView } from "../../protocol.ts";
import { activity, command, group, nameOf, read, visit } from "../../session.ts";
import { mayGo } from "../../pages/desk/pace.ts";
import { TakePart } from "../../pages/desk/TakePart.tsx";
import { t } from "../../texts.ts";
import { pulseNow } from "../pulse/pulsing.ts";
import { AgendaAct, agendaActs } from "./AgendaAct.tsx";
import { Ballot } from "./Ballot.tsx";
import { proposing } from "./proposing.ts";
import { ProposalForm } from "./ProposalForm.tsx";

export function DeskAgenda() {
  const view = group.value;
  const act = useActs();
  if (!view) return null;
  return (
    <section>
      <h2 class="title">{t("desk.agenda.head")}</h2>
      {activity("agenda")?.vote !== false && <Box agenda={view.agenda} act={act} />}
      <Cases view={view} act={act} />
      <Outcome of={act} />
      <OwnCase />
    </section>
  );
}

/** Proposing and voting, as any participant does; also in the waiting room. */
export function OwnCase() {
  const vote = group.value?.agenda.vote;
  if (!agendaActs()) return null;
  return (
    <TakePart open={proposing.value !== null}>
      {vote?.status === "open" && <Ballot deck={vote.deck} />}
      {proposing.value !== null && <ProposalForm />}
      <AgendaAct />
    </TakePart>
  );
}

/** Also in the waiting room, without choosing. */
export function Cases({ view, act }: { view: GroupView; act?: Act }) {
  const { order } = view.agenda;
  if (order.length === 0) return <p class="empty">{t("desk.agenda.none")}</p>;
  return <ul class="cases">{order.map((id) => <Case key={id} id={id} agenda={view.agenda} act={act} />)}</ul>;
}

function Case({ id, agenda, act }: { id: string; agenda: AgendaView; act: Act | undefined }) {
  const proposal = agenda.proposals[id];
  if (!proposal) return null;
  const name = nameOf(proposal.by);
  const counts = agenda.vote?.counts;
  return (
    <li class={agenda.chosen === id ? "chosen" : undefined}>
      <div>
        <p class="said large">{read(proposal.title, "proposal", id, "title")}</p>
        <p class="said">{read(proposal.line, "proposal", id, "line")}</p>
        <p class="soft small">{agenda.chosen === id ? t("desk.agenda.chosen", { name }) : name}</p>
      </div>
      {counts && <b class="votes">{t("desk.agenda.votes", { n: counts[id] ?? 0 })}</b>}
      {act && agenda.chosen !== id && agenda.vote?.status !== "open" && (
        <Button kind={leads(agenda, id) && !mayGo.value && !pulsing() ? "now" : "plain"} size="small" onPress={() => act.run(() => command({ t: "choose", id }))}>
          {t("desk.agenda.choose")}
          <span class="unseen">{`: ${read(proposal.title, "proposal", id, "title")}`}</span>
        </Button>
      )}
    </li>
  );
}

// Its button is what comes first then.
const pulsing = (): boolean => pulseNow.value?.pulse.status === "open";

/** The only case, or the one with most votes when nobody equals it; nothing leads once one is chosen. */
function leads({ order, vote, chosen }: AgendaView, id: string): boolean {
  if (chosen !== undefined) return false;
  const counts = vote?.counts;
  if (!counts) return order.length === 1;
  const most = Math.max(...Object.values(counts));
  return counts[id] === most && Object.values(counts).filter((n) => n === most).length === 1;
}

function Box({ agenda, act }: { agenda: AgendaView; act: Act }) {
  const { vote, order, chosen } = agenda;
  const open = () => act.run(() => command({ t: "open_vote", visit: visit.value?.n ?? 0 }));
  if (vote?.status === "open") return <OpenBox deck={vote.deck} act={act} />;
  return (
    <div class="ballot-box">
      {vote && <p>{t(vote.status === "counted" ? "desk.agenda.counted" : "desk.agenda.tooFew")}</p>}
      {!vote && order.length === 1 && <p class="soft">{t("desk.agenda.one")}</p>}
      {order.length > 1 && !chosen && (
        <Button kind={vote || mayGo.value ? "plain" : "now"} size="small" onPress={open}>
          {t(vote ? "desk.agenda.voteAgain" : "desk.agenda.openVote")}
        </Button>
      )}
    </div>
  );
}

function OpenBox({ deck, act }: { deck: string; act: Act }) {
  const ready = visit.value?.ready;
  return (
    <div class="ballot-box">
      <p>{t("desk.agenda.voteIsOpen")}</p>
      {ready && ready.of > 0 && <p class="soft">{t("desk.pile.ready", { n: ready.count, of: ready.of })}</p>}
      <Button kind="now" size="small" onPress={() => act.run(() => command({ t: "close_deck", deck }))}>{t("desk.agenda.closeVote")}</Button>
    </div>
  );
}
