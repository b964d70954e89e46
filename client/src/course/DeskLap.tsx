// A block at the desk: which lap it is, whom it is about, and at its end playing it again.
import { Outcome, useAct, type Act } from "../parts/act.tsx";
import { Button } from "../parts/Button.tsx";
import type { GroupView, LapView } from "../protocol.ts";
import { command, group, nameOf, visit } from "../session.ts";
import { t } from "../texts.ts";
import { sayLap } from "./Lap.tsx";
import "../styles/parts/course.css";

export function DeskLap() {
  const act = useAct();
  const view = group.value;
  const lap = view?.lap;
  const n = visit.value?.n;
  if (!view || !lap || n === undefined) return null;
  return (
    <section class="desk-lap">
      <p class="lap">{sayLap(lap) || t("lap.n", { n: lap.n })}</p>
      <div class="buttons">
        {lap.about && mayMove(view, lap) && <About view={view} lap={lap} act={act} />}
        {lap.more && (
          <Button size="small" onPress={() => act.run(() => command({ t: "play_again", visit: n }))}>{t(lap.brings ? "lap.nextCase" : lap.about ? "lap.next" : "lap.again")}</Button>
        )}
      </div>
      <Outcome of={act} />
    </section>
  );
}

/** A case that is brought in turn is another's only before it is told, in the first phase of its block. */
function mayMove(view: GroupView, lap: LapView): boolean {
  const at = view.visit?.phase ?? 0;
  return !lap.brings || view.phases.slice(at).find(({ repeat }) => repeat?.brings)?.repeat?.first === view.phases[at]?.key;
}

const hasCase = (view: GroupView, id: string): boolean => Object.values(view.agenda.proposals).some(({ by }) => by === id);

/** Somebody may not be there, or would rather not. */
function About({ view, lap, act }: { view: GroupView; lap: LapView; act: Act }) {
  const choose = (participant: string) => act.run(() => command({ t: "lap_about", visit: view.visit?.n ?? 0, participant }));
  return (
    <label class="about-whom">
      {t(lap.brings ? "lap.whose" : "lap.whom")}
      <select class="input" value={lap.about} onChange={(event) => void choose(event.currentTarget.value)}>
        {view.order.filter((id) => !lap.brings || hasCase(view, id)).map((id) => <option key={id} value={id}>{nameOf(id)}</option>)}
      </select>
    </label>
  );
}
