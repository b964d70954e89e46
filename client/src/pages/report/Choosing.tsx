// What the case-bringer has on the report: a tick beside everything that could be in it, and whether names are.
import type { ComponentChildren } from "preact";
import type { Act } from "../../parts/act.tsx";
import { command, group } from "../../session.ts";
import { t } from "../../texts.ts";
import type { Entry } from "./contents.ts";

export function ChooseNames() {
  const names = group.value?.report.names ?? false;
  return (
    <div class="choosing">
      <p>{t("report.choose")}</p>
      <label class="report-tick">
        <input type="checkbox" checked={names} onChange={() => void command({ t: "name_in_report", names: !names })} />
        <b>{t("report.names")}</b>
        <small>{t("report.namesWhat")}</small>
      </label>
    </div>
  );
}

export function Tick({ entry, act, children }: { entry: Entry; act: Act; children: ComponentChildren }) {
  const { id, included } = entry;
  const tick = () => act.run(() => command({ t: "include", item: id, included: !included }));
  return (
    <li class={included ? undefined : "left-out"}>
      <label class="report-tick">
        <input type="checkbox" checked={included} onChange={() => void tick()} />
        {children}
      </label>
    </li>
  );
}
