// The cards as a participant sees them: writing, then being asked when few wrote, then all open.
import { activity, group, pileNow } from "../../session.ts";
import { t } from "../../texts.ts";
import { Opened } from "./Opened.tsx";
import { seldom } from "./seldom.ts";
import { mayWrite } from "./writing.ts";
import { Writing } from "./Writing.tsx";

export function Cards() {
  const now = pileNow.value;
  const view = group.value;
  if (!now || !view || !activity("cards")) return null;
  const before = view.piles.filter((id) => id !== now.id && view.decks[id]?.phase === now.deck.phase && view.decks[id]?.key === now.deck.key);
  return (
    <>
      {now.deck.status === "open" && (mayWrite.value ? <Writing key={now.id} deck={now.id} /> : <p class="empty soft">{t("write.others")}</p>)}
      {now.deck.status === "asking" && seldom.value && <seldom.value.Asking deck={now.id} />}
      {[now.id, ...before.toReversed()].map((id) => view.decks[id]?.status === "opened" && <Opened key={id} id={id} />)}
    </>
  );
}
