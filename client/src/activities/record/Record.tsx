// What is said, line by line, for all to read; and the field of whoever writes it down.
import { draft, drafts } from "../../keep.ts";
import { Button } from "../../parts/Button.tsx";
import { Compose } from "../../parts/Compose.tsx";
import { Outcome, useAct } from "../../parts/act.tsx";
import { activity, command, group } from "../../session.ts";
import { t } from "../../texts.ts";
import { change, fieldNow, lineText, mayRecord, record } from "./recording.ts";

/** In the phases that have it; elsewhere what was written stays at hand, folded. */
export function Record() {
  const lines = group.value?.record.order ?? [];
  const here = activity("record") !== undefined;
  if (!here && lines.length === 0) return null;
  if (!here) return <details class="take-part"><summary>{t("record.head")}</summary><Lines lines={lines} /></details>;
  const field = fieldNow();
  return (
    <section class="record">
      <h2 class="label">{t("record.head")}</h2>
      {lines.length === 0 && <p class="empty soft">{t("record.empty")}</p>}
      <Lines lines={lines} />
      {mayRecord() && <Compose key={field} label={t("record.label")} value={draft(field)} saved={drafts.saved(field)} verb={t("record.send")} send={record} />}
    </section>
  );
}

function Lines({ lines }: { lines: string[] }) {
  return (
    <ul class="rows">
      {lines.map((id) => (
        <li key={id} class="row">
          <p class="said">{lineText(id)}</p>
          {mayRecord() && <Own id={id} />}
        </li>
      ))}
    </ul>
  );
}

function Own({ id }: { id: string }) {
  const act = useAct();
  const which = <span class="unseen">{`: ${lineText(id)}`}</span>;
  return (
    <>
      <div class="acts">
        <Button kind="words" onPress={() => change(id)}>{t("own.change")}{which}</Button>
        <Button kind="words" onPress={() => act.runAway(() => command({ t: "drop_line", id }))}>{t("record.drop")}{which}</Button>
      </div>
      <Outcome of={act} />
    </>
  );
}
