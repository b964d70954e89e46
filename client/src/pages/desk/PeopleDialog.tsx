// Who is at the table, as a list; handing over to one of them, and taking somebody away who is there twice.
import { useSignal } from "../../draw.ts";
import { polite } from "../../announce.ts";
import { DutyRows } from "../../beside/Duties.tsx";
import { duties } from "../../beside/duty.ts";
import { GiveChair } from "../../beside/GiveChair.tsx";
import { chair } from "../../beside/leading.ts";
import { offer } from "../../lead/offering.ts";
import { Outcome, useActs, type Act } from "../../parts/act.tsx";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { useRowFocus } from "../../parts/focus/rowFocus.ts";
import { command, group, here, isFacilitator, me, nameOf } from "../../session.ts";
import { t } from "../../texts.ts";
import { peopleOpen } from "./dialogs.ts";
import { PersonAsk, type Deed } from "./PersonAsk.tsx";

export function PeopleDialog() {
  const close = <Button first onPress={() => (peopleOpen.value = false)}>{t("links.close")}</Button>;
  return (
    <Dialog open={peopleOpen} title={t("desk.people")} answers={close}>
      <People />
    </Dialog>
  );
}

interface Asked {
  id: string;
  deed: Deed;
}

export function People() {
  const asked = useSignal<Asked | null>(null);
  const act = useActs();
  const rows = useRowFocus<HTMLUListElement>();
  const remove = async (id: string, name: string) => {
    if (await act.run(() => command({ t: "remove", participant: id }))) polite(t("desk.people.removed", { name }));
  };
  const run = ({ id, deed }: Asked) => {
    asked.value = null;
    return deed === "remove" ? remove(id, nameOf(id)) : act.run(() => offer(id));
  };
  return (
    <>
      <ul class="people-list" ref={rows}>
        {group.value?.order.map((id) => {
          const deed = asked.value?.id === id ? asked.value.deed : null;
          return (
            <li key={id} data-row>
              <Person id={id} act={act} quiet={deed !== null} onAsk={(next) => (asked.value = { id, deed: next })} />
              {deed && <PersonAsk id={id} deed={deed} onNo={() => (asked.value = null)} onYes={() => run({ id, deed })} />}
            </li>
          );
        })}
      </ul>
      <Outcome of={act} />
      {duties().length > 0 && <><h3 class="label">{t("duty.head")}</h3><DutyRows /></>}
    </>
  );
}

interface PersonProps {
  id: string;
  act: Act;
  /** A question about this person is open, so nothing else is offered. */
  quiet: boolean;
  onAsk: (deed: Deed) => void;
}

function Person({ id, act, quiet, onAsk }: PersonProps) {
  const name = nameOf(id);
  return (
    <>
      <span class="person-name">{name}</span>
      <span class="soft small">{about(id)}</span>
      {!quiet && (
        <span class="person-acts">
          <GiveChair id={id} act={act} />
          {id !== me.value && isFacilitator.value && <OfTheFacilitator id={id} onAsk={onAsk} />}
        </span>
      )}
    </>
  );
}

function OfTheFacilitator({ id, onAsk }: Pick<PersonProps, "id" | "onAsk">) {
  const name = nameOf(id);
  return (
    <>
      {id !== group.value?.offered && (
        <Button kind="words" onPress={() => onAsk("offer")}>
          {t("lead.offer")}<span class="unseen">{`: ${name}`}</span>
        </Button>
      )}
      <Button kind="words" onPress={() => onAsk("remove")}>
        {t("desk.people.remove")}<span class="unseen">{`: ${name}`}</span>
      </Button>
    </>
  );
}

/** "you, facilitator" · "at the table, asked to lead" · "away, case-bringer". */
function about(id: string): string {
  const view = group.value;
  const parts = [
    id === me.value ? t("desk.people.you") : t(here.value.includes(id) ? "desk.people.here" : "desk.people.away"),
    id === view?.facilitator && t("desk.people.leads"),
    id === chair.value && t("chair.isChair"),
    id === view?.bringer && t("desk.people.bringer"),
    id === view?.offered && t("lead.isAsked"),
  ];
  return parts.filter(Boolean).join(", ");
}
