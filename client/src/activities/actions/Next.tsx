// Who would bring a case next time: named, on or off, for all to see.
import { Button } from "../../parts/Button.tsx";
import { Outcome, useAct } from "../../parts/act.tsx";
import { command, group, me, nameOf } from "../../session.ts";
import { listOf, t } from "../../texts.ts";

export function Next() {
  const act = useAct();
  const next = group.value?.actions.next ?? [];
  const mine = next.includes(me.value);
  return (
    <section>
      <h2 class="label">{t("next.head")}</h2>
      <p class={next.length > 0 ? "actions-rest" : "empty soft"}>{next.length > 0 ? listOf(next.map(nameOf)) : t("next.none")}</p>
      <Button size="small" pressed={mine} onPress={() => act.run(() => command({ t: "offer_next", offers: !mine }))}>{t("next.offer")}</Button>
      <Outcome of={act} />
    </section>
  );
}
