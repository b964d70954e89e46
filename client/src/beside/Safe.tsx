// In the menu of a facilitator who takes part like the others: what stays theirs, however the session is led.
import { CloseDialog } from "../pages/desk/CloseDialog.tsx";
import { closeOpen, linksOpen, peopleOpen, screenOpen } from "../pages/desk/dialogs.ts";
import { PeopleDialog } from "../pages/desk/PeopleDialog.tsx";
import { LinksDialog, ScreenDialog } from "../pages/desk/ShareDialogs.tsx";
import { Outcome, useAct } from "../parts/act.tsx";
import { Button } from "../parts/Button.tsx";
import { command, group, isBringer, me, visit } from "../session.ts";
import { phaseTexts, t } from "../texts.ts";
import { chair, isLast, nobodyLeads } from "./leading.ts";

const DIALOGS = [
  ["desk.links", linksOpen],
  ["desk.people", peopleOpen],
  ["desk.screenHead", screenOpen],
  ["desk.end", closeOpen],
] as const;

export function Safe() {
  return (
    <>
      <li>
        <p class="label">{t("safe.head")}</p>
        <div class="choices">
          {DIALOGS.map(([key, open]) => <Button key={key} kind="words" onPress={() => (open.value = true)}>{t(key)}</Button>)}
        </div>
        <LinksDialog />
        <PeopleDialog />
        <ScreenDialog />
        <CloseDialog />
      </li>
      {chair.value && !isBringer.value && <Take />}
      {nobodyLeads.value && !isLast.value && <GoOn />}
    </>
  );
}

function Take() {
  const act = useAct();
  const take = () => act.run(() => command({ t: "give_chair", visit: visit.value?.n ?? 0, participant: me.value }));
  return (
    <li>
      <Button kind="words" onPress={take}>{t("chair.take")}</Button>
      <p class="small soft">{t("chair.takeWhat")}</p>
      <Outcome of={act} />
    </li>
  );
}

/** For a group that waits for somebody whose phone is gone. */
function GoOn() {
  const act = useAct();
  const next = group.value?.phases[(visit.value?.phase ?? 0) + 1];
  const go = () => act.run(() => command({ t: "advance", visit: visit.value?.n ?? 0 }));
  return (
    <li>
      <Button kind="words" onPress={go}>{t("onward.on", { phase: phaseTexts(next?.key ?? "")?.name ?? "" })}</Button>
      <p class="small soft">{t("together.goOn")}</p>
      <Outcome of={act} />
    </li>
  );
}
