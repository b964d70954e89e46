// What one of several decks of a phase is called, and what stands above its field.
import type { DeckTextsAsked } from "../../protocol.ts";
import { t } from "../../texts.ts";
import { Lines, Words } from "./inputs.tsx";

interface DeckProps {
  place: string;
  deck: string;
  decks: Record<string, DeckTextsAsked>;
  onDecks: (decks: Record<string, DeckTextsAsked>) => unknown;
}

export function Deck({ place, deck, decks, onDecks }: DeckProps) {
  const { name = "", prompt = "", starters = [] } = decks[deck] ?? {};
  const at = `${place}.texts.decks.${deck}`;
  const set = (part: Partial<DeckTextsAsked>) => onDecks({ ...decks, [deck]: { name, prompt, starters, ...part } });
  return (
    <>
      <Words at={`${at}.name`} label={t("own.deckName")} lines={1} value={name} onText={(text) => set({ name: text })} />
      <Words at={`${at}.prompt`} label={t("own.says.prompt")} value={prompt} onText={(text) => set({ prompt: text })} />
      <Lines at={`${at}.starters`} label={t("own.says.starters")} value={starters} onLines={(lines) => set({ starters: lines })} />
    </>
  );
}
