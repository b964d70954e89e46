// The round at the desk: starting one, whose turn it is and who comes, the hands, and giving the word.
import { mayGo } from "../../pages/desk/pace.ts";
import { lazy } from "../../lazy.tsx";
import { Outcome, useActs, type Act } from "../../parts/act.tsx";
import { Button } from "../../parts/Button.tsx";
import { useRowFocus } from "../../parts/focus/rowFocus.ts";
import { clockText } from "../../parts/plan/clock.ts";
import type { RoundView } from "../../protocol.ts";
import { group, me, nameOf, visit } from "../../session.ts";
import { listOf, t } from "../../texts.ts";
import { DeskOrder } from "./DeskOrder.tsx";
import { coming, giveWord, goOn, round, turnClock } from "./turning.ts";
import "../../styles/parts/round.css";

const Voices = lazy(async () => (await import("./Voices.tsx")).Voices);

export function DeskRound() {
  const act = useActs();
  const rows = useRowFocus<HTMLDivElement>();
  const going = round.value;
  if (!going) return null;
  return (
    <div class="stack" ref={rows}>
      {going.now === undefined ? <Starting round={going} act={act} /> : <Turn now={going.now} act={act} />}
      {going.word !== undefined && <Word who={going.word} act={act} />}
      <Outcome of={act} />
      {going.hands.length > 0 && <Hands hands={going.hands} act={act} />}
      <div>
        <Others round={going} act={act} />
        <Voices />
      </div>
    </div>
  );
}

/** After a round another one is folded away: the phase may well go on without. */
function Starting({ round: { turn }, act }: { round: RoundView; act: Act }) {
  const n = visit.value?.n; // another visit begins with the order of its own phase
  if (turn === 0) return <DeskOrder key={n} act={act} />;
  return (
    <section>
      <p class="empty">{t("round.over")}</p>
      <details class="folded">
        <summary>{t("desk.round.another")}</summary>
        <DeskOrder key={n} act={act} />
      </details>
    </section>
  );
}

function Turn({ now, act }: { now: string; act: Act }) {
  const [next, ...later] = coming.value;
  const clock = turnClock.value;
  return (
    <section class="floor">
      <h2 class="label label-row">
        <span>{t("desk.round.now")}</span>
        <span>{clock && (clock.left > 0 ? t("round.left", { time: clockText(clock, true) }) : t("desk.round.up", { time: clockText(clock, true) }))}</span>
      </h2>
      <p class="turn-name">{now === me.value ? t("round.yours") : nameOf(now)}</p>
      {later.length > 0 && <p class="soft small">{t("desk.round.later", { names: listOf(later.map(nameOf)) })}</p>}
      <div class="buttons">
        <Button kind={mayGo.value || group.value?.questions.floor ? "plain" : "now"} size="small" onPress={() => act.run(goOn)}>
          {next === undefined ? t("desk.round.end") : t("desk.round.next", { name: nameOf(next) })}
        </Button>
      </div>
    </section>
  );
}

function Word({ who, act }: { who: string; act: Act }) {
  return (
    <section class="turn-word">
      <p><b>{who === me.value ? t("floor.yours") : t("round.word", { name: nameOf(who) })}</b></p>
      <Button size="small" onPress={() => act.run(() => giveWord(null))}>{t("desk.round.back")}</Button>
    </section>
  );
}

function Hands({ hands, act }: { hands: string[]; act: Act }) {
  return (
    <section>
      <h2 class="label" tabIndex={-1}>{t("desk.round.hands")}</h2>
      <ol class="desk-turns">{hands.map((id, place) => <Row key={id} id={id} first={place === 0} act={act} />)}</ol>
    </section>
  );
}

/** Who had a turn, or passed, can be given the word as well. */
function Others({ round: { now, word, hands }, act }: { round: RoundView; act: Act }) {
  const others = group.value?.order.filter((id) => id !== now && id !== word && !hands.includes(id) && !group.value?.fishbowl?.silent.includes(id)) ?? [];
  if (others.length === 0) return null;
  return (
    <details class="folded">
      <summary>{t("desk.round.others")}</summary>
      <ul class="desk-turns">{others.map((id) => <Row key={id} id={id} act={act} />)}</ul>
    </details>
  );
}

function Row({ id, first = false, act }: { id: string; first?: boolean; act: Act }) {
  const name = nameOf(id);
  return (
    <li data-row>
      <span>{name}</span>
      <Button kind={first ? "plain" : "words"} size="small" onPress={() => act.run(() => giveWord(id))}>
        {t("desk.round.give")}
        <span class="unseen">{`: ${name}`}</span>
      </Button>
    </li>
  );
}
