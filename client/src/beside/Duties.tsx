// Who has which duty, folded away; and the clock, for whoever keeps the time.
import { Outcome, useActs, type Act } from "../parts/act.tsx";
import { Button } from "../parts/Button.tsx";
import { Hands } from "../pages/desk/Hands.tsx";
import type { Duty } from "../protocol.ts";
import { group, isChair, me, nameOf, visit } from "../session.ts";
import { t } from "../texts.ts";
import { assign, draw, duties, holder, holds } from "./duty.ts";
import { nobodyLeads } from "./leading.ts";

/** On a participant's page. */
export function Duties() {
  if (duties().length === 0 || group.value?.session.stage === "closed") return null;
  return (
    <>
      {holds("timekeeper") && !nobodyLeads.value && visit.value && <Hands visit={visit.value} />}
      <details class="take-part">
        <summary>{t("duty.head")}</summary>
        <DutyRows />
      </details>
    </>
  );
}

/** Whoever leads says who has what; the others take what is free, or put down their own. */
export function DutyRows() {
  const act = useActs();
  const leads = isChair.value || nobodyLeads.value;
  return (
    <>
      <ul class="duties">
        {duties().map((duty) => (
          <li key={duty}>
            {leads ? <Given duty={duty} act={act} /> : <Taken duty={duty} act={act} />}
          </li>
        ))}
      </ul>
      <Outcome of={act} />
    </>
  );
}

function Given({ duty, act }: { duty: Duty; act: Act }) {
  const may = group.value?.order.filter((id) => duty !== "observer" || id !== group.value?.bringer) ?? [];
  const give = (to: string) => act.run(() => assign(duty, to));
  return (
    <>
      <label>
        <span>{t(`duty.${duty}`)}</span>
        <select class="input" value={holder(duty)} onChange={(event) => give(event.currentTarget.value)}>
          <option value="">{t("duty.nobody")}</option>
          {may.map((id) => <option key={id} value={id}>{nameOf(id)}</option>)}
        </select>
      </label>
      {!holder(duty) && <Button kind="words" onPress={() => act.run(() => draw(duty))}>{t("duty.draw")}<Which duty={duty} /></Button>}
    </>
  );
}

function Taken({ duty, act }: { duty: Duty; act: Act }) {
  const may = duty !== "observer" || me.value !== group.value?.bringer;
  return (
    <>
      <span>{t(`duty.${duty}`)}</span>
      <span class="soft">{holder(duty) ? nameOf(holder(duty)) : t("duty.nobody")}</span>
      {holds(duty) && <Button kind="words" onPress={() => act.run(() => assign(duty, ""))}>{t("duty.putDown")}<Which duty={duty} /></Button>}
      {!holder(duty) && may && <Button kind="words" onPress={() => act.run(() => assign(duty, me.value))}>{t("duty.take")}<Which duty={duty} /></Button>}
    </>
  );
}

const Which = ({ duty }: { duty: Duty }) => <span class="unseen">{`: ${t(`duty.${duty}`)}`}</span>;
