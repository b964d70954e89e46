// Cards at the desk: a closed pile that tells nothing, then the opened cards with the one that is in the light.
import type { Signal } from "@preact/signals-core";
import { useSignal } from "../../draw.ts";
import { Outcome, useActs, type Act } from "../../parts/act.tsx";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import type { DeckStatus } from "../../protocol.ts";
import { activity, command, group, isFacilitator, nameOf, pileNow, visit } from "../../session.ts";
import { TakePart } from "../../pages/desk/TakePart.tsx";
import { t } from "../../texts.ts";
import { DeskDots } from "../dots/DeskDots.tsx";
import { Asking } from "./Asking.tsx";
import { CardsAct, cardsActs } from "./CardsAct.tsx";
import { DeskOpened } from "./DeskOpened.tsx";
import { mayWrite } from "./writing.ts";
import { Writing } from "./Writing.tsx";

export function DeskCards() {
  const pile = pileNow.value;
  const act = useActs();
  return (
    <section>
      <h2 class="title">{t("desk.pile.head")}</h2>
      {pile?.deck.status === "open" && <OpenPile id={pile.id} act={act} />}
      {pile?.deck.status === "asking" && <AskingPile id={pile.id} act={act} />}
      {pile && <OwnCards id={pile.id} status={pile.deck.status} />}
      {pile && <DeskDots pile={pile.id} />}
      <DeskOpened act={act} />
      <Outcome of={act} />
      {activity("cards") && pile?.deck.status === "opened" && <NewPile act={act} />}
    </section>
  );
}

/** The facilitator writes too, and is asked too. */
function OwnCards({ id, status }: { id: string; status: DeckStatus }) {
  if (status === "opened" || !mayWrite.value) return null;
  return (
    <TakePart>
      {status === "open" ? <Writing key={id} deck={id} /> : <Asking deck={id} />}
      {cardsActs() && <CardsAct />}
    </TakePart>
  );
}

function OpenPile({ id, act }: { id: string; act: Act }) {
  const asking = useSignal(false);
  const ready = visit.value?.ready;
  return (
    <div class="sheet piled pile-sheet">
      <p>{t("desk.pile.closed")}</p>
      {ready && ready.of > 0 && <p class="pile-ready">{t("desk.pile.ready", { n: ready.count, of: ready.of })}</p>}
      <Button kind="now" onPress={() => (asking.value = true)}>{t("desk.pile.close")}</Button>
      <CloseDialog id={id} open={asking} act={act} />
    </div>
  );
}

function CloseDialog({ id, open, act }: { id: string; open: Signal<boolean>; act: Act }) {
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
      <p>{t("desk.pile.askWhat")}</p>
    </Dialog>
  );
}

function AskingPile({ id, act }: { id: string; act: Act }) {
  return (
    <div class="sheet piled pile-sheet">
      <p><b>{t("desk.pile.few")}</b></p>
      <p class="soft">{isFacilitator.value ? t("desk.pile.fewWhat") : t("together.fewWhat", { name: nameOf(group.value?.facilitator ?? "") })}</p>
      <Button kind="now" onPress={() => act.run(() => command({ t: "reveal", deck: id }))}>{t("desk.pile.reveal")}</Button>
    </div>
  );
}

function NewPile({ act }: { act: Act }) {
  const open = () => act.run(() => command({ t: "open_deck", visit: visit.value?.n ?? 0 }));
  return (
    <p class="new-pile">
      <Button kind="words" onPress={open}>{t("desk.pile.new")}</Button>
      <span class="soft small">{t("desk.pile.newWhat")}</span>
    </p>
  );
}
