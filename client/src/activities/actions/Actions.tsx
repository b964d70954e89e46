// What everyone will do, as a participant sees it: the own form and actions, then those of the others by name.
import { draft, drafts } from "../../keep.ts";
import { lazy } from "../../lazy.tsx";
import { Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { Sheet } from "../../parts/Sheet.tsx";
import { Outcome, useAct } from "../../parts/act.tsx";
import { limits } from "../../seal.ts";
import { activity, command, group, me, nameOf } from "../../session.ts";
import { listOf, t } from "../../texts.ts";
import { later } from "../late.ts";
import { actionsOf, actionText, change, fieldOf, passed } from "./noting.ts";

const Next = lazy(async () => (await import("./Next.tsx")).Next);

export function Actions() {
  const actions = group.value?.actions;
  if (!actions || !activity("actions")) return null;
  const others = actionsOf(false);
  const passing = actions.passed.filter((id) => id !== me.value);
  return (
    <>
      {passed() ? <p class="empty soft">{t("will.youPass")}</p> : <Form />}
      {actionsOf(true).length > 0 && (
        <section>
          <h2 class="label">{t("will.yours")}</h2>
          <ul class="rows">{actionsOf(true).map((id) => <li key={id} class="row mine"><Words id={id} /><Own id={id} /></li>)}</ul>
        </section>
      )}
      <section>
        <h2 class="label">{t("will.others")}</h2>
        {others.length === 0 && passing.length === 0 && <p class="empty soft">{t("will.empty")}</p>}
        <ul class="rows">
          {others.map((id) => <li key={id} class="row"><Words id={id} /><p class="who">{nameOf(actions.items[id]?.by ?? "")}</p></li>)}
        </ul>
        {passing.length > 0 && <p class="small soft actions-rest">{t("will.pass", { n: passing.length, names: listOf(passing.map(nameOf)) })}</p>}
      </section>
      {activity("actions")?.next && <Next />}
    </>
  );
}

function Form() {
  const act = useAct();
  const [what, when] = [fieldOf("text"), fieldOf("when")];
  const more = later.value;
  return (
    <Sheet look="writing">
      <div class="in form">
        {more && <more.Starters value={draft(what)} />}
        <Field label={t("will.what")} value={draft(what)} saved={drafts.saved(what)} limit={limits.text} lines={2} />
        <Field label={t("will.when")} value={draft(when)} limit={limits.line} lines={1} />
        {actionsOf(true).length === 0 && (
          <Button kind="words" onPress={() => act.run(() => command({ t: "pass", passes: true }))}>{t("will.skip")}</Button>
        )}
        <Outcome of={act} />
      </div>
    </Sheet>
  );
}

function Words({ id }: { id: string }) {
  const when = actionText(id, "when");
  return (
    <>
      <p class="said">{actionText(id, "text")}</p>
      {when && <p class="said line">{when}</p>}
    </>
  );
}

function Own({ id }: { id: string }) {
  const act = useAct();
  return (
    <>
      <div class="acts">
        <Button kind="words" onPress={() => change(id)}>{t("own.change")}</Button>
        <Button kind="words" onPress={() => act.runAway(() => command({ t: "drop_action", id }))}>{t("will.drop")}</Button>
      </div>
      <Outcome of={act} />
    </>
  );
}
