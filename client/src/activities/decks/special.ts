// Whether a phase's cards are more than one plain anonymous deck, which is all that the first script of a page knows.
import type { PhaseView } from "../../protocol.ts";

export const hasDecks = ({ activities }: PhaseView): boolean =>
  activities.some((one) => one.t === "cards" && (one.deck !== "cards" || one.named || one.rated || one.pick || one.groups || one.hue));
