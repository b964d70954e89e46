// Dots at the desk: opened on a pile that lies open, and closed; given there as on any other page.
import { mayGo } from "../../pages/desk/pace.ts";
import { Outcome, useActs } from "../../parts/act.tsx";
import { Button } from "../../parts/Button.tsx";
import { command, group, pilesNow, visit } from "../../session.ts";
import { t } from "../../texts.ts";
import { Dots } from "./Dots.tsx";

export function DeskDots({ pile }: { pile: string }) {
  const act = useActs();
  const dots = group.value?.dots?.[pile];
  const ready = visit.value?.ready;
  const deck = group.value?.decks[pile];
  const each = pilesNow.value.find(({ id }) => id === pile)?.said.dots ?? 0;
  if (!each || deck?.status !== "opened" || deck.order.length === 0) return null;
  const open = dots?.status === "open";
  const press = () => act.run(() => command(open ? { t: "close_deck", deck: dots.deck } : { t: "open_dots", deck: pile }));
  return (
    <div class="ballot-box">
      {open && <p>{t("desk.dots.isOpen")}</p>}
      <Dots pile={pile} />
      {open && ready && ready.of > 0 && <p class="soft">{t("desk.pile.ready", { n: ready.count, of: ready.of })}</p>}
      <Button kind={open && !mayGo.value ? "now" : "plain"} size="small" onPress={press}>
        {t(open ? "desk.dots.close" : dots ? "desk.dots.again" : "desk.dots.open")}
      </Button>
      <Outcome of={act} />
    </div>
  );
}
