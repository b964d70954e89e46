// What a participant's page says of leading: the news of who leads, the offer to lead, the absence of who does.
import { away, group, me } from "../session.ts";
import { t } from "../texts.ts";
import { AwayLine } from "./AwayLine.tsx";
import { newcomer } from "./matters.ts";
import { NewsLine } from "./NewsLine.tsx";
import { OfferLine } from "./OfferLine.tsx";
import "../styles/pages/lead.css";

export { Taking } from "./Taking.tsx";
export { tellLead } from "./telling.ts";

export function Lead() {
  return (
    <section class="lead-lines" aria-label={t("lead.label")}>
      {newcomer.value && <NewsLine />}
      {group.value?.offered === me.value && <OfferLine />}
      {away.value && group.value?.session.stage !== "closed" && <AwayLine />}
    </section>
  );
}
