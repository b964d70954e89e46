// Whether a phase's cards are more than one plain anonymous deck, which is all that the first script of a page knows.
import type { Activity, PhaseView } from "../../protocol.ts";
import { phaseTexts } from "../../texts.ts";

export const hasDecks = ({ key, activities }: PhaseView): boolean =>
  activities.some((one) => one.t === "cards" && (isSpecial(one) || (phaseTexts(key)?.starters?.length ?? 0) > 0));

const isSpecial = (one: Extract<Activity, { t: "cards" }>): unknown =>
  one.deck !== "cards" || one.named || one.rated || one.pick || one.groups || one.hue;
