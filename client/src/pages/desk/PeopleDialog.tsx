// Who is at the table, as a list; and taking somebody away who is there twice or by mistake.
import { useSignal } from "../../draw.ts";
import { polite } from "../../announce.ts";
import { Outcome, useActs } from "../../parts/act.tsx";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { useRowFocus } from "../../parts/focus/rowFocus.ts";
import { command, group, here, me, nameOf } from "../../session.ts";
import { t } from "../../texts.ts";
import { peopleOpen } from "./dialogs.ts";

export function PeopleDialog() {
  const close = <Button first onPress={() => (peopleOpen.value = false)}>{t("links.close")}</Button>;
  return (
    <Dialog open={peopleOpen} title={t("desk.people")} answers={close}>
      <People />
    </Dialog>
  );
}

export function People() {
  const removing = useSignal<string | null>(null);
  const act = useActs();
  const rows = useRowFocus<HTMLUListElement>();
  const remove = async (id: string, name: string) => {
    removing.value = null;
    if (await act.run(() => command({ t: "remove", participant: id }))) polite(t("desk.people.removed", { name }));
  };
  return (
    <>
      <ul class="people-list" ref={rows}>
        {group.value?.order.map((id) => (
          <Person key={id} id={id} asking={removing.value === id} onAsk={(ask) => (removing.value = ask ? id : null)} onRemove={remove} />
        ))}
      </ul>
      <Outcome of={act} />
    </>
  );
}

interface PersonProps {
  id: string;
  asking: boolean;
  onAsk: (ask: boolean) => void;
  onRemove: (id: string, name: string) => unknown;
}

function Person({ id, asking, onAsk, onRemove }: PersonProps) {
  const name = nameOf(id);
  return (
    <li data-row>
      <span class="person-name">{name}</span>
      <span class="soft small">{about(id)}</span>
      {id !== me.value && !asking && (
        <Button kind="words" onPress={() => onAsk(true)}>
          {t("desk.people.remove")}<span class="unseen">{`: ${name}`}</span>
        </Button>
      )}
      {asking && (
        <div class="removing" role="group" aria-label={t("desk.people.removeAsk", { name })}>
          <p><b>{t("desk.people.removeAsk", { name })}</b> {t("desk.people.removeWhat", { name })}</p>
          <div class="buttons">
            <Button size="small" onPress={() => onAsk(false)}>{t("desk.people.keep")}</Button>
            <Button size="small" kind="stop" onPress={() => onRemove(id, name)}>{t("desk.people.removeWho", { name })}</Button>
          </div>
        </div>
      )}
    </li>
  );
}

/** "you, facilitator" · "at the table" · "away, case-bringer". */
function about(id: string): string {
  const view = group.value;
  const parts = [
    id === me.value ? t("desk.people.you") : t(here.value.includes(id) ? "desk.people.here" : "desk.people.away"),
    id === view?.facilitator && t("desk.people.leads"),
    id === view?.bringer && t("desk.people.bringer"),
  ];
  return parts.filter(Boolean).join(", ");
}
