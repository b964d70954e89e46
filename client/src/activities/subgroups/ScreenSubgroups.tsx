// The sub-groups on the screen, for all to find their own.
import type { SubgroupsView } from "../../protocol.ts";
import { nameOf } from "../../session.ts";
import { listOf, t } from "../../texts.ts";
import { sittings } from "./sitting.ts";

const FEW = 4; // for which there is room in large letters

export function ScreenSubgroups({ sits }: { sits: SubgroupsView }) {
  const all = sittings(sits);
  return (
    <div class={`screen-cases screen-tables ${all.length > FEW ? "many-cases" : ""}`}>
      <h2>{t("subgroups.head")}</h2>
      <ul>
        {all.map(({ key, table, host, together }) => (
          <li key={key}>
            {table && <b>{t("subgroups.table", { n: table })}</b>} <span>{listOf(together.map(nameOf))}</span>{" "}
            {host && <span class="screen-of">{t("subgroups.hosts", { name: nameOf(host) })}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
