// The decks of a phase side by side, as a participant sees them: written in, asked about, open.
import type { ComponentChildren } from "preact";
import { group, isBringer, mayWriteIn, nameOf, pilesNow, type PileNow } from "../../session.ts";
import { t } from "../../texts.ts";
import { seldom } from "../cards/seldom.ts";
import { isOwnPile, OwnLaid, OwnPile } from "../subgroups/OwnPile.tsx";
import { deckTexts, earlier } from "./decks.ts";
import { Opened } from "./Opened.tsx";
import { WriteHere } from "./WriteHere.tsx";
import "../../styles/parts/decks.css";

export function Decks() {
  return <div class="decks">{pilesNow.value.map((one) => <Deck key={one.id} one={one} />)}</div>;
}

function Deck({ one }: { one: PileNow }) {
  const { status } = one.deck;
  return (
    <Column one={one}>
      {status === "open" && (mayWriteIn(one) ? <WriteHere one={one} /> : <p class="empty soft">{t("decks.others")}</p>)}
      {isOwnPile(one) && <OwnPile one={one} />}
      {status === "asking" && seldom.value && <seldom.value.Asking deck={one.id} />}
      {status === "opened" && isBringer.value && one.said.pick ? <p class="soft">{t("decks.mayPick", { n: one.said.pick })}</p> : null}
      {[one, ...earlier(one)].map((each) => each.deck.status === "opened" && (isOwnPile(each) ? <OwnLaid key={each.id} one={each} makes={each === one} /> : <Opened key={each.id} one={each} />))}
    </Column>
  );
}

/** A deck with its name and colour, where the phase has several. */
export function Column({ one, children }: { one: PileNow; children: ComponentChildren }) {
  const texts = deckTexts(one.deck.key);
  return (
    <section class={`deck ${one.said.hue ? `hue-${one.said.hue}` : ""}`}>
      {texts && <h2 class="head">{texts.name}</h2>}
      {texts?.prompt && <p class="soft">{texts.prompt.replace("{bringer}", nameOf(group.value?.bringer ?? ""))}</p>}
      {children}
    </section>
  );
}
