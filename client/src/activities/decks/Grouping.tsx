// What whoever leads does with opened cards of a deck: shows them, sets them aside, lays them in groups.
import { useSignal } from "../../draw.ts";
import { randomName } from "../../bytes.ts";
import { clearDraft, draft } from "../../keep.ts";
import { Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import type { Act } from "../../parts/act.tsx";
import { limits } from "../../seal.ts";
import { command, group, write, type PileNow } from "../../session.ts";
import { t } from "../../texts.ts";
import { cardText } from "../cards/opened.ts";
import { groupName } from "./Opened.tsx";

type OneProps = { one: PileNow; act: Act };

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
      <Field label={t("desk.decks.newGroup")} value={draft(field)} limit={limits.line} lines={1} onSend={make} />
      <Button size="small" onPress={make}>{t("desk.decks.makeGroup")}</Button>
    </div>
  );
}

/** Another name for a group that is there. */
export function Rename({ one, id, act }: OneProps & { id: string }) {
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
    return <Button kind="words" onPress={change}>{t("desk.decks.rename")}<span class="unseen">{`: ${groupName(one, id)}`}</span></Button>;
  }
  return (
    <div class="form">
      <Field label={t("desk.decks.groupName")} value={draft(field)} limit={limits.line} lines={1} onSend={keep} first />
      <div class="acts">
        <Button kind="words" onPress={keep}>{t("own.keep")}</Button>
        <Button kind="words" onPress={() => (clearDraft(field), (changing.value = false))}>{t("own.leave")}</Button>
      </div>
    </div>
  );
}

export function CardActs({ one, id, act }: OneProps & { id: string }) {
  const card = one.deck.cards[id];
  if (!card) return null;
  const shown = group.value?.spotlight === id;
  const asked = card.rephrase ?? false;
  const which = <span class="unseen">{`: ${cardText({ id, card })}`}</span>;
  return (
    <>
      {one.deck.group_order && <Lay one={one} id={id} act={act} />}
      <div class="acts">
        <Button kind="words" pressed={shown} onPress={() => act.run(() => command({ t: "spotlight", item: shown ? null : id }))}>{t("desk.onScreen")}{which}</Button>
        <Button kind="words" onPress={() => act.run(() => command({ t: "set_aside", card: id, aside: !card.aside }))}>{t(card.aside ? "desk.cards.backIn" : "desk.cards.aside")}{which}</Button>
        {!card.by && (
          <Button kind="words" onPress={() => act.run(() => command({ t: "ask_rephrase", card: id, asked: !asked }))}>{t(asked ? "desk.cards.rephraseOff" : "desk.cards.rephrase")}{which}</Button>
        )}
      </div>
    </>
  );
}

function Lay({ one, id, act }: OneProps & { id: string }) {
  const lay = (to: string) => act.run(() => command({ t: "group_card", card: id, group: to === "" ? null : to }));
  return (
    <label class="in small">
      {t("desk.decks.group")}{" "}
      <select value={one.deck.cards[id]?.group ?? ""} onChange={(event) => void lay(event.currentTarget.value)}>
        <option value="">{t("desk.decks.noGroup")}</option>
        {(one.deck.group_order ?? []).map((heap) => <option key={heap} value={heap}>{groupName(one, heap)}</option>)}
      </select>
    </label>
  );
}
