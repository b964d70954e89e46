// A secret ballot: rows to choose from; what was cast lies in the box and can be changed until it closes.
import { draft } from "../../keep.ts";
import { group } from "../../session.ts";
import { pile } from "../../slips.ts";
import { t } from "../../texts.ts";
import { ProposalWords } from "./ProposalWords.tsx";

/** The proposal marked on this device: at first the one in the box. */
export const markedOn = (deck: string): string => draft(`ballot.${deck}`).value || castIn(deck);

/** The proposal in the box; "" when nothing was cast. */
export const castIn = (deck: string): string => pile(deck).items.value.find((mine) => mine.lies)?.text ?? "";

export function Ballot({ deck }: { deck: string }) {
  const cast = castIn(deck);
  const marked = markedOn(deck);
  return (
    <fieldset class="rows">
      <legend class="small soft">{t("ballot.secret")}</legend>
      {group.value?.agenda.order.map((id) => (
        <label key={id} class="row pick">
          <input type="radio" name={deck} checked={id === marked} onChange={() => (draft(`ballot.${deck}`).value = id)} />
          <span><ProposalWords id={id} /></span>
        </label>
      ))}
      <p class="fixed-line soft">{cast && t(cast === marked ? "ballot.lies" : "ballot.other")}</p>
    </fieldset>
  );
}
