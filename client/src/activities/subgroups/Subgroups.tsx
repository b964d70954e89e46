// Who sits with whom in this phase; one's own sub-group stands out.
import { group, me, nameOf } from "../../session.ts";
import { listOf, t } from "../../texts.ts";

export function Subgroups() {
  return (
    <section>
      <h2 class="label">{t("subgroups.head")}</h2>
      <ul class="rows">
        {group.value?.subgroups?.map((together) => (
          <li key={together[0]} class={`row ${together.includes(me.value) ? "mine" : ""}`}>{named(together)}</li>
        ))}
      </ul>
    </section>
  );
}

function named(together: string[]): string {
  const others = together.filter((one) => one !== me.value).map(nameOf);
  return others.length < together.length ? t("subgroups.yours", { names: listOf(others) }) : listOf(others);
}
