// The fishbowl at the desk: who sits in which circle, and every place to change by hand, one or all at once.
import { Outcome, useActs, type Act } from "../../parts/act.tsx";
import { Button } from "../../parts/Button.tsx";
import { useRowFocus } from "../../parts/focus/rowFocus.ts";
import type { FishbowlView } from "../../protocol.ts";
import { group, me, nameOf } from "../../session.ts";
import { t } from "../../texts.ts";
import { CIRCLES, exchange, hasWord, mayMove, other, sit, type Circle } from "./places.ts";
import "../../styles/parts/fishbowl.css";

export function DeskFishbowl() {
  const act = useActs();
  const rows = useRowFocus<HTMLElement>();
  const bowl = group.value?.fishbowl;
  if (!bowl) return null;
  return (
    <section ref={rows}>
      <div class="bowl-desk">{CIRCLES.map((circle) => <OneCircle key={circle} bowl={bowl} circle={circle} act={act} />)}</div>
      {bowl.outer.length > 0 && <Button size="small" onPress={() => act.run(() => exchange(bowl))}>{t("fishbowl.exchange")}</Button>}
      <Outcome of={act} />
    </section>
  );
}

type CircleProps = { bowl: FishbowlView; circle: Circle; act: Act };

function OneCircle({ bowl, circle, act }: CircleProps) {
  const to = other(circle);
  return (
    <section>
      <h2 class="label label-row" tabIndex={-1}>
        <span>{t(`fishbowl.${circle}`)}</span>
        <span>{t(hasWord(circle) ? "fishbowl.hasWord" : "fishbowl.looksOn")}</span>
      </h2>
      {bowl[circle].length === 0 && <p class="empty">{t("fishbowl.nobody")}</p>}
      <ul>
        {bowl[circle].map((who) => (
          <li key={who} data-row>
            <span>{who === me.value ? t("seat.you") : nameOf(who)}</span>
            {mayMove(bowl, who) && <Button kind="words" onPress={() => act.run(() => sit(to, who))}>{t(`fishbowl.to.${to}`)}<span class="unseen">{`: ${nameOf(who)}`}</span></Button>}
          </li>
        ))}
      </ul>
    </section>
  );
}
