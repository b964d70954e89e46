// Several decks, or named ones, at the desk: each closed, opened and laid in groups for itself.
import { TakePart } from "../../pages/desk/TakePart.tsx";
import { Button } from "../../parts/Button.tsx";
import { Outcome, useActs, type Act } from "../../parts/act.tsx";
import { command, mayWriteIn, nameOf, pilesNow, type PileNow } from "../../session.ts";
import { t } from "../../texts.ts";
import { Asking } from "../cards/Asking.tsx";
import { AskingPile, NewPile, OpenPile } from "../cards/DeskPile.tsx";
import { DeskDots } from "../dots/DeskDots.tsx";
import { earlier } from "./decks.ts";
import { Column } from "./Decks.tsx";
import { Groups, Laid } from "./Grouping.tsx";
import { WriteHere } from "./WriteHere.tsx";

export function DeskDecks() {
  if (pilesNow.value.length === 0) return null;
  return (
    <section>
      <h2 class="title">{t("desk.decks.head")}</h2>
      <div class="decks">{pilesNow.value.map((one) => <DeskDeck key={one.id} one={one} />)}</div>
    </section>
  );
}

function DeskDeck({ one }: { one: PileNow }) {
  const act = useActs();
  const { status } = one.deck;
  return (
    <Column one={one}>
      {status === "open" && <OpenPile id={one.id} act={act} said={one.said} />}
      {status === "asking" && <AskingPile id={one.id} act={act} />}
      {status !== "opened" && mayWriteIn(one) && <TakePart>{status === "open" ? <WriteHere one={one} /> : <Asking deck={one.id} />}</TakePart>}
      {status === "opened" && <Next one={one} act={act} />}
      {status === "opened" && one.said.groups && <Groups one={one} act={act} />}
      <DeskDots pile={one.id} />
      {[one, ...earlier(one)].map((each) => each.deck.status === "opened" && <Laid key={each.id} one={each} act={act} />)}
      <Outcome of={act} />
      {status === "opened" && <NewPile act={act} deck={one.deck.key} />}
    </Column>
  );
}

/** Of cards that are opened one by one the next; of those opened in turn, that their writers do it. */
function Next({ one, act }: { one: PileNow; act: Act }) {
  const [next] = Object.entries(one.deck.hidden ?? {});
  if (!next) return null;
  const [card, by] = next;
  if (one.said.opening === "in-turn") return <p class="soft">{t("desk.decks.inTurn")}</p>;
  return <Button kind="now" size="small" onPress={() => act.run(() => command({ t: "open_card", card }))}>{t("desk.decks.next", { name: nameOf(by) })}</Button>;
}
