// The sentences about who leads: the same for the eye, for the ear and, where it says anything, for the screen.
import { away, group, me, nameOf } from "../session.ts";
import { clockTime, t } from "../texts.ts";
import { known } from "./matters.ts";

/** "Bram leads now. Anna was away." To who was relieved: why, and what it means. */
export function news(): string {
  const view = group.value;
  if (!view) return "";
  const name = nameOf(view.facilitator);
  const { before = "", how, since = 0 } = view.lead ?? {};
  if (known().value === me.value || before === me.value) {
    return how === "taken" && before === me.value
      ? t("lead.relieved", { name, time: clockTime(since) })
      : t("lead.handed", { name });
  }
  return t(how === "taken" ? "lead.taken" : "lead.passed", { name, before: nameOf(before) });
}

/** "Anna leads, and has been away since 14:03." */
export function absence(): string {
  const gone = away.value;
  return gone ? t("lead.away", { name: nameOf(gone.who), time: clockTime(gone.since) }) : "";
}

export const asks = (): string => t("lead.asks", { name: nameOf(group.value?.facilitator ?? "") });
