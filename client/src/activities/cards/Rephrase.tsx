// Other words for an opened card, on the page of its writer only.
import { b64url } from "../../bytes.ts";
import { ownPiles, slipsOf } from "../../deck/own.ts";
import { draft, drafts } from "../../keep.ts";
import { Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { Outcome, useAct } from "../../parts/act.tsx";
import type { Code } from "../../protocol.ts";
import { limits } from "../../seal.ts";
import { command, write } from "../../session.ts";
import { pile } from "../../slips.ts";
import { t } from "../../texts.ts";

export function Rephrase({ id }: { id: string }) {
  const act = useAct();
  const field = `rephrase.${id}`;
  const send = () => draft(field).value.trim() !== "" && act.run(() => rephrase(id, draft(field).value.trim(), field));
  return (
    <div class="in form rephrase">
      <p><b>{t("rephrase.asked")}</b> {t("rephrase.nobody")}</p>
      <Field label={t("rephrase.label")} value={draft(field)} saved={drafts.saved(field)} limit={limits.text} lines={2} onSend={send} />
      <Outcome of={act} />
      <Button size="small" onPress={send}>{t("rephrase.send")}</Button>
    </div>
  );
}

/** By the slip under which the card was written. */
async function rephrase(card: string, text: string, ...fields: string[]): Promise<Code | null> {
  for (const deck of ownPiles()) {
    const slip = slipsOf(deck)?.cards[pile(deck).items.peek().findIndex(({ id }) => id === card)];
    if (!slip) continue;
    return command({ t: "rephrase", deck, slip: b64url(slip), text: write(text, "card", card, "text", "1") }, ...fields);
  }
  return "wrong_slip";
}
