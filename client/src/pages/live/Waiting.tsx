// The waiting room: the plan fills, and whoever has a case prepares it.
import { Agenda } from "../../activities/agenda/Agenda.tsx";
import { AgendaAct, agendaActs } from "../../activities/agenda/AgendaAct.tsx";
import { group, nameOf, title } from "../../session.ts";
import { t } from "../../texts.ts";
import { Frame, TablePlan } from "./Frame.tsx";

export function Waiting() {
  const facilitator = nameOf(group.value?.facilitator ?? "");
  return (
    <Frame over={t("waiting.over")} title={title.value} bar={agendaActs() && <AgendaAct />}>
      <section class="do">
        <h2 class="head">{t("waiting.head", { name: facilitator })}</h2>
        <p class="soft">{t("waiting.what")}</p>
      </section>
      <div class="narrow"><TablePlan /></div>
      <Agenda />
    </Frame>
  );
}
