// What can be done about the key question now: the case-bringer words it, the others offer a wording.
import { draft, drafts } from "../../keep.ts";
import { Compose } from "../../parts/Compose.tsx";
import { activity, group, isBringer, keyQuestion, observes, phase } from "../../session.ts";
import { t } from "../../texts.ts";
import { bringing } from "../bringer.ts";
import type { ActProps } from "../part.ts";
import { OFFER, offerWording } from "./offering.ts";

/** Once the question is worded, wording it again is folded away, except where wording it is what is done. */
export const caseActs = (): boolean => {
  const settings = activity("case");
  if (!settings || !group.value?.bringer || observes.value) return false;
  return settings.offers || (isBringer.value && (keyQuestion.value === null || phase.value?.bringer === "writes"));
};

export function CaseAct({ beside }: ActProps) {
  const own = bringing.value;
  return isBringer.value ? own && <own.WordAct beside={beside} /> : (
    <Compose label={t("offer.write")} value={draft(OFFER)} saved={drafts.saved(OFFER)} verb={t("offer.send")} send={offerWording} beside={beside} />
  );
}
