// The pulse as a participant sees it: what is asked and who can see it, the own answer in the urn, then the spread.
import { useEffect, useRef } from "preact/hooks";
import { polite } from "../../announce.ts";
import { useBox } from "../../deck/box.ts";
import { Button } from "../../parts/Button.tsx";
import type { PulseView } from "../../protocol.ts";
import { t } from "../../texts.ts";
import { castIn } from "../agenda/Ballot.tsx";
import { asks, changing, pulseNow } from "./pulsing.ts";
import { saySpread, Spread } from "./Spread.tsx";
import "../../styles/parts/pulse.css";

export function Pulse() {
  const now = pulseNow.value;
  if (!now) return null;
  return (
    <section class="pulse">
      <h2 class="head">{t(`pulse.${now.pulse.about}`)}</h2>
      <Answers key={now.deck} {...now} />
    </section>
  );
}

/** Under the question, on the desk too. */
export function Answers({ deck, pulse }: { deck: string; pulse: PulseView }) {
  useBox(deck, pulse.status === "open");
  useSaid(pulse);
  if (pulse.status === "counted") return <Spread pulse={pulse} />;
  if (pulse.status === "too_few") return <p class="soft">{t("pulse.tooFew")}</p>;
  return (
    <>
      <p class="soft">{t("pulse.secret")}</p>
      {castIn(deck) && !asks() && (
        <p>
          {t("pulse.lies", { answer: castIn(deck) })} <Button kind="words" onPress={() => (changing.value = deck)}>{t("own.change")}</Button>
        </p>
      )}
    </>
  );
}

/** Once the pulse closes on this page, not when the page comes to it later. */
function useSaid(pulse: PulseView): void {
  const before = useRef(pulse.status);
  useEffect(() => {
    if (pulse.status === "counted" && before.current === "open") polite(saySpread(pulse));
    before.current = pulse.status;
  }, [pulse.status]);
}
