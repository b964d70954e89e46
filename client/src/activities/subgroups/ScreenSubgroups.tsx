// The sub-groups on the screen, for all to find their own.
import { nameOf } from "../../session.ts";
import { listOf, t } from "../../texts.ts";

export function ScreenSubgroups({ groups }: { groups: string[][] }) {
  return (
    <div class="screen-cases">
      <h2>{t("subgroups.head")}</h2>
      <ul>{groups.map((together) => <li key={together[0]}><span>{listOf(together.map(nameOf))}</span></li>)}</ul>
    </div>
  );
}
