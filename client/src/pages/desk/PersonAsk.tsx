// A look before leaping, in the row of the person it concerns: handing over to them, or taking them away.
import { Button } from "../../parts/Button.tsx";
import { here, nameOf } from "../../session.ts";
import { t } from "../../texts.ts";

export type Deed = "offer" | "remove";

interface PersonAskProps {
  id: string;
  deed: Deed;
  onNo: () => unknown;
  onYes: () => unknown;
}

export function PersonAsk({ id, deed, onNo, onYes }: PersonAskProps) {
  const name = nameOf(id);
  const { ask, what, no, yes } = deed === "offer" ? offering(name) : removing(name);
  return (
    <div class="removing" role="group" aria-label={ask}>
      <p><b>{ask}</b> {what}</p>
      {deed === "offer" && !here.value.includes(id) && <p>{t("lead.offerAway", { name })}</p>}
      <div class="buttons">
        <Button size="small" onPress={onNo}>{no}</Button>
        <Button size="small" kind={deed === "offer" ? "now" : "stop"} onPress={onYes}>{yes}</Button>
      </div>
    </div>
  );
}

const offering = (name: string) => ({
  ask: t("lead.offerAsk", { name }),
  what: t("lead.offerWhat", { name }),
  no: t("lead.offerNo"),
  yes: t("lead.offerYes", { name }),
});

const removing = (name: string) => ({
  ask: t("desk.people.removeAsk", { name }),
  what: t("desk.people.removeWhat", { name }),
  no: t("desk.people.keep"),
  yes: t("desk.people.removeWho", { name }),
});
