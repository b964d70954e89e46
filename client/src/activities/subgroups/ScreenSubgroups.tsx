// The sub-groups on the screen, for all to find their own.
import type { SubgroupsView } from "../../protocol.ts";
import { nameOf } from "../../session.ts";
import { listOf, t } from "../../texts.ts";

export function ScreenSubgroups({ sits: { order, together } }: { sits: SubgroupsView }) {
  const peopled = order.filter((key) => together[key]?.length);
  return (
    <div class="screen-cases">
      <h2>{t("subgroups.head")}</h2>
      <ul>{peopled.map((key) => <li key={key}><span>{listOf(together[key]?.map(nameOf) ?? [])}</span></li>)}</ul>
    </div>
  );
}
