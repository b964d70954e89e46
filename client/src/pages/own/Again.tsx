// From a phase to the block that ends with it and can be played again.
import type { Draft, DraftPhase } from "../../own/draft.ts";
import type { RepeatAsked } from "../../protocol.ts";
import { t } from "../../texts.ts";
import { Choice, Count, Tick } from "./inputs.tsx";

const USUAL = 10; // times; the server's own default
const MOST = 40;

interface AgainProps {
  made: Draft;
  phase: DraftPhase;
  at: number;
  onPhase: (phase: DraftPhase) => unknown;
}

export function Again({ made, phase, at, onPhase }: AgainProps) {
  const { repeat } = phase;
  const set = (part: Partial<RepeatAsked>) => onPhase({ ...phase, repeat: { first: phase.key, per: "round", most: USUAL, ...repeat, ...part } });
  const place = `phase.${at}.repeat`;
  const earlier = made.phase.slice(0, at + 1).map(({ key, texts }, n) => [key, `${n + 1} ${texts.name}`] as const);
  return (
    <>
      <Tick at={`${place}s`} label={t("own.again")} value={Boolean(repeat)} onTick={(on) => (on ? set({}) : onPhase({ ...phase, repeat: null }))} />
      {repeat && (
        <div class="own-again">
          <Choice at={`${place}.first`} label={t("own.again.first")} value={repeat.first} of={earlier} onChoice={(first) => set({ first })} />
          <Choice at={`${place}.per`} label={t("own.again.per")} value={repeat.per ?? "round"} of={[["round", t("own.again.round")], ["person", t("own.again.person")]]} onChoice={(per) => set({ per: per as "round" | "person", brings: false })} />
          {repeat.per === "person" && <Tick at={`${place}.brings`} label={t("own.again.brings")} value={repeat.brings ?? false} onTick={(brings) => set({ brings })} />}
          <Count at={`${place}.most`} label={t("own.again.most")} value={repeat.most ?? USUAL} least={1} most={MOST} onCount={(most) => set({ most })} />
        </div>
      )}
    </>
  );
}
