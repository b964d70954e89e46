// Who sits with whom in this phase; one's own sub-group stands out.
import { me } from "../../session.ts";
import { t } from "../../texts.ts";
import { namesOf, sittings } from "./sitting.ts";

export function Subgroups() {
  return (
    <section>
      <h2 class="label">{t("subgroups.head")}</h2>
      <ul class="rows">
        {sittings().map(({ key, together }) => (
          <li key={key} class={`row ${together.includes(me.value) ? "mine" : ""}`}>{namesOf(together)}</li>
        ))}
      </ul>
    </section>
  );
}
