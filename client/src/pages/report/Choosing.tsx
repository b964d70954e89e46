// What the case-bringer has on the report: a tick beside everything that could be in it, and whether names are.
import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { Outcome, useActs } from "../../parts/act.tsx";
import { wanted } from "../../parts/wanted.ts";
import { command, group } from "../../session.ts";
import { t } from "../../texts.ts";
import type { Entry } from "./contents.ts";

export function ChooseNames() {
  const { shown, set, act } = useSwitch(group.value?.report.names ?? false, (names) => command({ t: "name_in_report", names }));
  return (
    <div class="choosing" aria-busy={act.waiting.value}>
      <p>{t("report.choose")}</p>
      <label class="report-tick">
        <input type="checkbox" checked={shown} onChange={set} />
        <b>{t("report.names")}</b>
        <small>{t("report.namesWhat")}</small>
      </label>
      <Outcome of={act} />
    </div>
  );
}

export function Tick({ entry: { id, included }, children }: { entry: Entry; children: ComponentChildren }) {
  const { shown, set, act } = useSwitch(included, (on) => command({ t: "include", item: id, included: on }));
  return (
    <li class={shown ? undefined : "left-out"} aria-busy={act.waiting.value}>
      <label class="report-tick">
        <input type="checkbox" checked={shown} onChange={set} />
        {children}
      </label>
      <Outcome of={act} />
    </li>
  );
}

/** Ticked at once; taken back, with the reason below it, where the server says no. */
function useSwitch(is: boolean, ask: (to: boolean) => ReturnType<typeof command>) {
  const act = useActs();
  const { shown, want } = useMemo(() => wanted<boolean>(), []);
  const to = !shown(is);
  return { shown: !to, set: () => void want(to, act.run(() => ask(to))), act };
}
