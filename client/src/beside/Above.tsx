// Above the phase: who has the chair or how the group goes on, one's own duty now, and a question that was left open.
import { useEffect } from "preact/hooks";
import { lazy } from "../lazy.tsx";
import { activity, group, isFacilitator, nameOf, phase, pileNow } from "../session.ts";
import { phaseTexts, t } from "../texts.ts";
import { duties, holds } from "./duty.ts";
import { chair, nobodyLeads, sayQuota } from "./leading.ts";
import { tellChair } from "./telling.ts";

const Facilitating = lazy(async () => (await import("./Facilitating.tsx")).Facilitating, "desk", "lead");

export function Above() {
  useEffect(tellChair, []);
  const words = [how(), openPile()].filter(Boolean);
  return (
    <>
      {isFacilitator.value && <Facilitating />}
      {words.length > 0 && <div class="beside soft">{words.map((one) => <p key={one}>{one}</p>)}</div>}
      {duties().filter(holds).map((duty) => (
        <section key={duty} class="beside">
          <p><b>{t(`duty.${duty}.yours`)}</b> {phaseTexts(phase.value?.key ?? "")?.[duty] ?? t(`duty.${duty}.what`)}</p>
        </section>
      ))}
    </>
  );
}

/** One sentence, or none where the facilitator leads. */
function how(): string {
  const view = group.value;
  if (!view || view.session.leading === "guided" || view.session.stage === "closed") return "";
  if (view.session.stage === "waiting") return t(`leading.${view.session.leading}`, { name: nameOf(view.facilitator) });
  return nobodyLeads.value ? sayQuota() : t("chair.has", { name: nameOf(chair.value) });
}

/** Whoever leads is asked before going on; where nobody does, all are told. */
function openPile(): string {
  const open = nobodyLeads.value && activity("cards") !== undefined && pileNow.value?.deck.status === "open";
  return open ? t("together.pileOpen") : "";
}
