// Starts of sentences above a field: a press puts one into it, after what stands there already.
import type { Signal } from "@preact/signals-core";
import { t } from "../../texts.ts";
import { startersOf } from "./decks.ts";
import "../../styles/parts/decks.css";

type StartersProps = {
  value: Pick<Signal<string>, "value">;
  /** Where the phase has several decks. */
  deck?: string;
};

/** Nothing where neither the deck nor the phase has any. */
export function Starters({ value, deck = "" }: StartersProps) {
  const starts = startersOf(deck);
  if (starts.length === 0) return null;
  const begin = (start: string, chip: HTMLElement) => {
    value.value = `${value.value.trimEnd()} ${start.replace("…", "")}`.trim() + " ";
    chip.parentElement?.nextElementSibling?.querySelector<HTMLElement>("textarea, input")?.focus(); // the field below
  };
  return (
    <div class="starters" role="group" aria-label={t("decks.starters")}>
      {starts.map((start) => <button key={start} type="button" class="starter" onClick={(event) => begin(start, event.currentTarget)}>{start}</button>)}
    </div>
  );
}
