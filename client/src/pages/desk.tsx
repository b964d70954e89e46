// The facilitator's page: recovery code and links first, then the desk, and the report once it is closed.
import { useEffect } from "preact/hooks";
import { polite } from "../announce.ts";
import { DeskChair } from "../beside/DeskChair.tsx";
import { useSignal } from "../draw.ts";
import { followVoices } from "../activities/round/here.ts";
import { lazy } from "../lazy.tsx";
import { arrive } from "../lead/taking.ts";
import { useTabTitle } from "../parts/frame/PageTitle.tsx";
import { keptOf } from "../rehearsal/kept.ts";
import { side, turnTo } from "../route.ts";
import { Calls } from "../course/Calls.tsx";
import { Listening } from "../course/DeskApart.tsx";
import { listens } from "../course/listening.ts";
import { allowSound } from "../sound.ts";
import { group, isFacilitator, sessionId, title } from "../session.ts";
import { t } from "../texts.ts";
import { CloseDialog } from "./desk/CloseDialog.tsx";
import { arrived, DeskLead } from "./desk/DeskLead.tsx";
import { DeskTop } from "./desk/DeskTop.tsx";
import { closeAll, closeOpen } from "./desk/dialogs.ts";
import { inviteOnce } from "./desk/inviting.ts";
import { Middle } from "./desk/Middle.tsx";
import { Onward, ONWARD_ID } from "./desk/Onward.tsx";
import { PeopleDialog } from "./desk/PeopleDialog.tsx";
import { Room, Stalls } from "./desk/Room.tsx";
import { PHASE_ID, Script } from "./desk/Script.tsx";
import { LinksDialog, ScreenDialog } from "./desk/ShareDialogs.tsx";
import { followSigns } from "./desk/signs.ts";
import { Links } from "./links.tsx";
import { Recovery } from "./recovery.tsx";
import { Report } from "./report.tsx";
import { codeIsKept, codeToKeep } from "./start/create.ts";
import "../styles/pages/beside.css";
import "../styles/pages/circle.css";
import "../styles/pages/desk.css";
import "../styles/pages/desk-cards.css";
import "../styles/pages/desk-sheet.css";

const Strip = lazy(async () => (await import("../rehearsal/Strip.tsx")).Strip, "rehearsal");
const Rehearsal = () => keptOf(sessionId.value) && <Strip />;

export function Desk() {
  useEffect(inviteOnce, []);
  useEffect(sitDown, []);
  const code = useSignal(codeToKeep(sessionId.value));
  const kept = () => {
    codeIsKept(sessionId.value);
    code.value = null;
    turnTo("links");
  };
  if (code.value) return <Recovery code={code.value} title={title.value} why={t("recovery.why")} on={t("recovery.on")} onKept={kept} />;
  if (group.value?.session.stage === "closed") return <><Rehearsal /><Report /></>;
  if (side.value === "links") return <Links onDesk={() => turnTo("live")} />;
  return listens.value ? <Listening /> : <Live />;
}

function Live() {
  useTabTitle(t("desk.page"));
  useEffect(() => followSigns(() => focusPhase()), []);
  useEffect(followVoices, []);
  // A tone may sound only after a press, of a key too: any first one on this page will do.
  useEffect(() => addEventListener("click", allowSound, { once: true }), []);
  return (
    <div class="desk-page">
      <a class="skip" href={`#${ONWARD_ID}`}>{t("desk.toBar")}</a>
      <DeskTop />
      <Rehearsal />
      {isFacilitator.value && <DeskLead />}
      <DeskChair />
      <Calls />
      <main class="desk">
        <Script />
        <Middle />
        <aside class="side">
          <Room />
          <Stalls />
        </aside>
      </main>
      <Onward onClose={() => (closeOpen.value = true)} />
      <LinksDialog />
      <ScreenDialog />
      <PeopleDialog />
      <CloseDialog />
    </div>
  );
}

/** Whoever comes to lead is told so, and begins at the phase; a dialog of the desk does not outlive it. */
function sitDown(): () => void {
  if (isFacilitator.peek() && arrive()) {
    arrived.value = true;
    scrollTo(0, 0);
    polite(t("lead.yours"));
    focusPhase(true);
  }
  return closeAll;
}

/** A new phase takes the focus, unless somebody is typing. */
function focusPhase(preventScroll = false): void {
  const typing = document.activeElement?.matches("input, textarea, select, dialog *");
  if (!typing) requestAnimationFrame(() => document.getElementById(PHASE_ID)?.focus({ preventScroll }));
}
