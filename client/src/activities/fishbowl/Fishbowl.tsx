// The fishbowl on a participant's page: in which circle I sit now and what I do there, who sits where, a free place.
import { useEffect } from "preact/hooks";
import { polite } from "../../announce.ts";
import { Outcome, useAct } from "../../parts/act.tsx";
import { Button } from "../../parts/Button.tsx";
import type { FishbowlView } from "../../protocol.ts";
import { activity, group, isBringer, me, phase } from "../../session.ts";
import { listOf, phaseTexts, t } from "../../texts.ts";
import { CIRCLES, hasWord, mayMove, namesIn, other, placeOf, sit } from "./places.ts";
import "../../styles/parts/fishbowl.css";

export function Fishbowl() {
  const bowl = group.value?.fishbowl;
  return bowl ? <Here bowl={bowl} /> : null;
}

function Here({ bowl }: { bowl: FishbowlView }) {
  const mine = placeOf(bowl, me.value);
  const silent = bowl.silent.includes(me.value);
  const where = t(`fishbowl.you.${mine}`);
  const does = isBringer.value ? "" : silent ? looking() : t("fishbowl.speak");
  useEffect(() => polite(`${where}. ${does}`), [where, does]);
  return (
    <section class="bowl">
      <h2 class={silent ? "head" : "label"}>{where}</h2>
      {does && <p class={silent ? "" : "soft"}>{does}</p>}
      <Circles bowl={bowl} />
      {activity("fishbowl")?.free && mayMove(bowl, me.value) && <Free to={other(mine)} />}
    </section>
  );
}

/** In the words of the method, where it has any for who looks on. */
const looking = (): string => phaseTexts(phase.value?.key ?? "")?.observer ?? t("fishbowl.look");

/** Which of them has the word stands out. */
export function Circles({ bowl }: { bowl: FishbowlView }) {
  return (
    <dl class="bowl-circles">
      {CIRCLES.map((circle) => (
        <div key={circle} class={hasWord(circle) ? "has-word" : ""}>
          <dt>{t(`fishbowl.${circle}`)} <span class="soft small">{t(hasWord(circle) ? "fishbowl.hasWord" : "fishbowl.looksOn")}</span></dt>
          <dd>{listOf(namesIn(bowl, circle)) || t("fishbowl.nobody")}</dd>
        </div>
      ))}
    </dl>
  );
}

function Free({ to }: { to: "inner" | "outer" }) {
  const act = useAct();
  return (
    <>
      <Button size="small" onPress={() => act.run(() => sit(to, me.value))}>{t(`fishbowl.go.${to}`)}</Button>
      <Outcome of={act} />
    </>
  );
}
