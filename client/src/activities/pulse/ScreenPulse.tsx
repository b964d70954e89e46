// The pulse on the screen: what is asked, then the spread of the answers, large.
import type { PulseView } from "../../protocol.ts";
import { t } from "../../texts.ts";
import { Spread } from "./Spread.tsx";

export function ScreenPulse({ pulse }: { pulse: PulseView }) {
  return (
    <div class="screen-pulse">
      <h2>{t(`pulse.${pulse.about}`)}</h2>
      {pulse.status === "open" && <p>{t("screen.pulse")}</p>}
      {pulse.status === "too_few" && <p>{t("pulse.tooFew")}</p>}
      {pulse.status === "counted" && <Spread pulse={pulse} />}
    </div>
  );
}
