// Where nobody leads: what anyone may do for all, folded away; the going on is by "I am ready", in the bar.
import { DeskLap } from "../course/DeskLap.tsx";
import { Button } from "../parts/Button.tsx";
import { BackButton } from "../pages/desk/BackButton.tsx";
import { closeOpen } from "../pages/desk/dialogs.ts";
import { CloseDialog } from "../pages/desk/CloseDialog.tsx";
import { Hands } from "../pages/desk/Hands.tsx";
import { AT_THE_DESK } from "../pages/desk/Middle.tsx";
import type { Activity } from "../protocol.ts";
import { group, isFacilitator, phase, visit } from "../session.ts";
import { t } from "../texts.ts";
import { isLast, nobodyLeads } from "./leading.ts";
import "../styles/pages/desk.css";
import "../styles/pages/desk-cards.css";
import "../styles/pages/desk-sheet.css";

/** Of these the page itself has all there is. */
const NOTHING_TO_LEAD = new Set<Activity["t"]>(["case", "actions", "record"]);

export function Together() {
  if (!nobodyLeads.value || !visit.value || group.value?.session.stage !== "running") return null;
  const kinds = phase.value?.activities.map((one) => one.t).filter((kind) => !NOTHING_TO_LEAD.has(kind)) ?? [];
  return (
    <>
      <details class="take-part together">
        <summary>{t("together.head")}</summary>
        <div class="stack">
          <p class="soft small">{t("together.what")}</p>
          <DeskLap />
          {kinds.map((kind) => {
            const Leading = AT_THE_DESK[kind];
            return Leading && <Leading key={kind} />;
          })}
          <Hands visit={visit.value} />
          <BackButton />
        </div>
      </details>
      {isLast.value && isFacilitator.value && <p><Button onPress={() => (closeOpen.value = true)}>{t("onward.close")}</Button></p>}
      <CloseDialog />
    </>
  );
}
