// The one thing at the right of the screen: a card, a question, the cases, or what this phase is for.
import { ScreenFishbowl } from "../../activities/fishbowl/ScreenFishbowl.tsx";
import { shownModule } from "../../activities/modules/ScreenModules.tsx";
import { ScreenRound } from "../../activities/round/ScreenRound.tsx";
import { ScreenPulse } from "../../activities/pulse/ScreenPulse.tsx";
import { ScreenSubgroups } from "../../activities/subgroups/ScreenSubgroups.tsx";
import type { AgendaView, PhaseView, RecordView, ScreenView, Shown, ShownCard } from "../../protocol.ts";
import { nameOf, read, screen } from "../../session.ts";
import { phaseTexts, t } from "../../texts.ts";
import { useFitting } from "./fitting.ts";

const FEW = 3; // cases for which there is room in large letters

export function OnTheSheet({ view, phase }: { view: ScreenView; phase: PhaseView }) {
  if (view.shown) return <ShownThing shown={view.shown} />;
  if (view.pulse && isFresh(view)) return <ScreenPulse pulse={view.pulse} />;
  if (view.agenda && view.agenda.order.length > 0) return <ShownAgenda agenda={view.agenda} />;
  if (view.round?.now || view.round?.word) return <ScreenRound round={view.round} />;
  if (view.fishbowl) return <ScreenFishbowl bowl={view.fishbowl} />;
  if (view.subgroups) return <ScreenSubgroups sits={view.subgroups} />;
  if (view.record && view.record.order.length > 0) return <ShownRecord record={view.record} />;
  if (view.pulse) return <ScreenPulse pulse={view.pulse} />;
  return shownModule(view, phase) ?? <p class="screen-purpose">{phaseTexts(phase.key)?.purpose}</p>;
}

/** A pulse comes before the other things of its phase until the circle has gone on to these. */
function isFresh({ pulse, agenda, round }: ScreenView): boolean {
  return pulse?.status === "open" || (pulse?.status === "counted" && !agenda?.vote && !agenda?.chosen && !round?.now);
}

function ShownThing({ shown }: { shown: Shown }) {
  const text =
    shown.t === "card"
      ? read(shown.text, "card", shown.id, "text", shown.reworded ? "1" : "0")
      : read(shown.text, "question", shown.id, "text");
  const sheet = useFitting(text);
  return (
    <div ref={sheet} class={`screen-sheet ${shown.t === "card" ? "piled" : ""}`}>
      <p class="said">{text}</p>
      <p class="screen-of">
        {shown.t === "card" ? ofCard(shown) : t("screen.asks", { name: nameOf(shown.by) })}
      </p>
    </div>
  );
}

/** Of which deck, where its phase has several; by whom, if it is named; which of how many. */
function ofCard({ phase, key, by, n, of }: ShownCard): string {
  const deck = phaseTexts(screen.value?.phases[phase]?.key ?? "")?.decks?.[key]?.name;
  return [deck, by && nameOf(by), t("screen.card", { n, of })].filter(Boolean).join(" · ");
}

/** The latest lines, as many as there is room for in large letters. */
function ShownRecord({ record: { order, lines } }: { record: RecordView }) {
  return (
    <div class="screen-cases">
      <h2>{t("record.head")}</h2>
      <ul>{order.slice(-FEW).map((id) => <li key={id}><span class="said">{read(lines[id]?.text ?? "", "line", id, "text")}</span></li>)}</ul>
    </div>
  );
}

function ShownAgenda({ agenda }: { agenda: AgendaView }) {
  const { order, proposals, vote, chosen } = agenda;
  const titleOf = (id: string) => read(proposals[id]?.title ?? "", "proposal", id, "title");
  const one = chosen !== undefined && proposals[chosen];
  if (one) {
    return (
      <div class="screen-sheet" data-size="1">
        <p class="said">{titleOf(chosen)}</p>
        <p class="screen-of">{`${t("screen.chosen")} · ${nameOf(one.by)}`}</p>
      </div>
    );
  }
  return (
    <div class={`screen-cases ${order.length > FEW ? "many-cases" : ""}`}>
      <h2>{t(vote?.status === "open" ? "screen.vote" : "screen.cases")}</h2>
      <ul>
        {order.map((id) => (
          <li key={id}>
            <span class="said">{titleOf(id)}</span>
            <span>{vote?.counts ? t("desk.agenda.votes", { n: vote.counts[id] ?? 0 }) : nameOf(proposals[id]?.by ?? "")}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
