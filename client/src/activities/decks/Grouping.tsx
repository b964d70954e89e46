// What whoever leads does with opened cards of a deck, and anyone with those of their own sub-group: lays them in groups, sets them aside; those of the circle also on the screen.
import type { ComponentChildren } from "preact";
import { useSignal } from "../../draw.ts";
import { randomName } from "../../bytes.ts";
import { clearDraft, draft } from "../../keep.ts";
import { Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import type { Act } from "../../parts/act.tsx";
import { useRowFocus } from "../../parts/focus/rowFocus.ts";
import { limits } from "../../seal.ts";
import { command, group, write, type PileNow } from "../../session.ts";
import { t } from "../../texts.ts";
import { cardText } from "../cards/opened.ts";
import { groupName, Opened } from "./Opened.tsx";

type OneProps = { one: PileNow; act: Act };

/** An opened deck, with what is done with its cards and groups. */
export function Laid({ one, act }: OneProps) {
  const rows = useRowFocus<HTMLDivElement>();
  const acts = (card: string) => <CardActs one={one} id={card} act={act} />;
  return (
    <div ref={rows} class="laid">
      <Opened one={one} acts={acts} naming={(heap) => <Rename key={heap} one={one} id={heap} act={act} />} />
    </div>
  );
}

/** A new group; those that are there are the headings among the cards. */
export function Groups({ one, act }: OneProps) {
  const field = `group.${one.id}`;
  const make = () => {
    const name = draft(field).value.trim();
    const id = randomName(12);
    return name !== "" && act.run(() => command({ t: "name_group", deck: one.id, id, name: write(name, "group", id, "name") }, field));
  };
  return (
    <div class="form">
      <Field label={t("decks.newGroup")} value={draft(field)} limit={limits.line} lines={1} onSend={make} />
      <Button size="small" onPress={make}>{t("decks.makeGroup")}</Button>
    </div>
  );
}

/** Another name for a group that is there. */
function Rename({ one, id, act }: OneProps & { id: string }) {
  const changing = useSignal(false);
  const field = `group.${one.id}.${id}`;
  const change = () => {
    draft(field).value ||= groupName(one, id);
    changing.value = true;
  };
  const keep = async () => {
    const name = draft(field).value.trim();
    const named = name !== "" && (await act.run(() => command({ t: "name_group", deck: one.id, id, name: write(name, "group", id, "name") }, field)));
    if (named) changing.value = false;
  };
  if (!changing.value) {
    return <Button kind="words" onPress={change}>{t("decks.rename")}<span class="unseen">{`: ${groupName(one, id)}`}</span></Button>;
  }
  return (
    <div class="form">
      <Field label={t("decks.groupName")} value={draft(field)} limit={limits.line} lines={1} onSend={keep} first />
      <div class="acts">
        <Button kind="words" onPress={keep}>{t("own.keep")}</Button>
        <Button kind="words" onPress={() => (clearDraft(field), (changing.value = false))}>{t("own.leave")}</Button>
      </div>
    </div>
  );
}

function CardActs({ one, id, act }: OneProps & { id: string }) {
  const card = one.deck.cards[id];
  if (!card) return null;
  const which = <span class="unseen">{`: ${cardText({ id, card })}`}</span>;
  return (
    <>
      {one.deck.group_order && <Lay one={one} id={id} act={act}>{which}</Lay>}
      <div class="acts">
        {!one.deck.subgroup && <OnTheScreen id={id} act={act}>{which}</OnTheScreen>}
        <Button kind="words" onPress={() => act.run(() => command({ t: "set_aside", card: id, aside: !card.aside }))}>{t(card.aside ? "opened.backIn" : "opened.setAside")}{which}</Button>
        {!card.by && <OtherWords id={id} asked={card.rephrase ?? false} act={act}>{which}</OtherWords>}
      </div>
    </>
  );
}

type OfCardProps = { id: string; act: Act; children: ComponentChildren };

function OnTheScreen({ id, act, children }: OfCardProps) {
  const shown = group.value?.spotlight === id;
  return <Button kind="words" pressed={shown} onPress={() => act.run(() => command({ t: "spotlight", item: shown ? null : id }))}>{t("desk.onScreen")}{children}</Button>;
}

function OtherWords({ id, asked, act, children }: OfCardProps & { asked: boolean }) {
  return <Button kind="words" onPress={() => act.run(() => command({ t: "ask_rephrase", card: id, asked: !asked }))}>{t(asked ? "desk.cards.rephraseOff" : "desk.cards.rephrase")}{children}</Button>;
}

function Lay({ one, id, act, children }: OneProps & OfCardProps) {
  const lay = (to: string) => act.run(() => command({ t: "group_card", card: id, group: to === "" ? null : to }));
  return (
    <label class="in small">
      {t("decks.group")}{children}{" "}
      <select value={one.deck.cards[id]?.group ?? ""} onChange={(event) => void lay(event.currentTarget.value)}>
        <option value="">{t("decks.noGroup")}</option>
        {(one.deck.group_order ?? []).map((heap) => <option key={heap} value={heap}>{groupName(one, heap)}</option>)}
      </select>
    </label>
  );
}
