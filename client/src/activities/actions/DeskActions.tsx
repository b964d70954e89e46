// The agreed actions at the desk: who does what, who passes, who has none yet.
import type { GroupView } from "../../protocol.ts";
import { TakePart } from "../../pages/desk/TakePart.tsx";
import { group, nameOf, read } from "../../session.ts";
import { listOf, t } from "../../texts.ts";
import { Actions } from "./Actions.tsx";
import { ActionsAct, actionsActs } from "./ActionsAct.tsx";

export function DeskActions() {
  const view = group.value;
  if (!view) return null;
  const { order, items } = view.actions;
  return (
    <section>
      <h2 class="title">{t("desk.actions.head")}</h2>
      {order.length === 0 && <p class="empty">{t("desk.actions.none")}</p>}
      <ul class="past">
        {order.map((id) => {
          const action = items[id];
          return action && (
            <li key={id}>
              <span class="said">{read(action.text, "action", id, "text")}</span>
              <span class="soft small">{nameOf(action.by)}</span>
              <span class="soft small">{action.when && read(action.when, "action", id, "when")}</span>
            </li>
          );
        })}
      </ul>
      <Others view={view} />
      {actionsActs() && (
        <TakePart>
          <Actions />
          <ActionsAct />
        </TakePart>
      )}
    </section>
  );
}

function Others({ view }: { view: GroupView }) {
  const { items, passed, next } = view.actions;
  const acting = new Set(Object.values(items).map((action) => action.by));
  const passing = passed.filter((id) => !acting.has(id));
  const without = view.order.filter((id) => !acting.has(id) && !passed.includes(id));
  const names = (ids: string[]) => listOf(ids.map(nameOf));
  return (
    <div class="soft actions-rest">
      {passing.length > 0 && <p>{t("will.pass", { n: passing.length, names: names(passing) })}</p>}
      {without.length > 0 && <p>{t("desk.actions.without", { names: names(without) })}</p>}
      {next && <p>{t("desk.actions.next", { names: names(next) })}</p>}
    </div>
  );
}
