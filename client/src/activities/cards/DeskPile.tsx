// A pile at the desk: closed, its writers asked, a new one opened after it; it tells nothing of what lies in it.
import type { Signal } from "@preact/signals-core";
import { useSignal } from "../../draw.ts";
import type { Act } from "../../parts/act.tsx";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { command, group, isFacilitator, nameOf, visit, type PileNow } from "../../session.ts";
import { t } from "../../texts.ts";

type PileProps = { id: string; act: Act };
type Said = PileNow["said"];

export function OpenPile({ id, act, said }: PileProps & { said: Said }) {
  const asking = useSignal(false);
  const ready = visit.value?.ready;
  return (
    <div class="sheet piled pile-sheet">
      <p>{t(said.named ? "desk.decks.closed" : "desk.pile.closed")}</p>
      {ready && ready.of > 0 && <p class="pile-ready">{t("desk.pile.ready", { n: ready.count, of: ready.of })}</p>}
      <Button kind="now" onPress={() => (asking.value = true)}>{t("desk.pile.close")}</Button>
      <CloseDialog id={id} open={asking} act={act} said={said} />
    </div>
  );
}

function CloseDialog({ id, open, act, said }: PileProps & { open: Signal<boolean>; said: Said }) {
  const close = () => {
    open.value = false;
    return act.run(() => command({ t: "close_deck", deck: id }));
  };
  const answers = (
    <>
      <Button first onPress={() => (open.value = false)}>{t("desk.pile.no")}</Button>
      <Button kind="now" onPress={close}>{t("desk.pile.yes")}</Button>
    </>
  );
  return (
    <Dialog open={open} title={t("desk.pile.ask")} answers={answers}>
      <p>{t(said.named ? `desk.decks.askWhat.${said.opening ?? "together"}` : "desk.pile.askWhat")}</p>
    </Dialog>
  );
}

export function AskingPile({ id, act }: PileProps) {
  return (
    <div class="sheet piled pile-sheet">
      <p><b>{t("desk.pile.few")}</b></p>
      <p class="soft">{isFacilitator.value ? t("desk.pile.fewWhat") : t("together.fewWhat", { name: nameOf(group.value?.facilitator ?? "") })}</p>
      <Button kind="now" onPress={() => act.run(() => command({ t: "reveal", deck: id }))}>{t("desk.pile.reveal")}</Button>
    </div>
  );
}

export function NewPile({ act, deck }: { act: Act; deck: string }) {
  const open = () => act.run(() => command({ t: "open_deck", visit: visit.value?.n ?? 0, key: deck }));
  return (
    <p class="new-pile">
      <Button kind="words" onPress={open}>{t("desk.pile.new")}</Button>
      <span class="soft small">{t("desk.pile.newWhat")}</span>
    </p>
  );
}
