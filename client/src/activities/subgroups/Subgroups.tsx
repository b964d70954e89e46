// Who sits with whom in this phase; one's own sub-group comes first and stands out.
import { me, nameOf } from "../../session.ts";
import { t } from "../../texts.ts";
import { namesOf, sittings, type Sitting } from "./sitting.ts";

export function Subgroups() {
  const all = sittings();
  const mine = all.filter(isMine);
  return (
    <section>
      <h2 class="label">{t("subgroups.head")}</h2>
      <ul class="rows">{[...mine, ...all.filter((one) => !isMine(one))].map((one) => <OneOfThem key={one.key} one={one} />)}</ul>
    </section>
  );
}

const isMine = ({ together }: Sitting): boolean => together.includes(me.value);

function OneOfThem({ one }: { one: Sitting }) {
  return (
    <li class={`row seated ${isMine(one) ? "mine" : ""}`}>
      {one.table && <span class="soft small">{t("subgroups.table", { n: one.table })}</span>}
      <span>{namesOf(one.together)}</span>
      {one.host && <span class="soft small">{whoStays(one.host, isMine(one))}</span>}
    </li>
  );
}

/** To whom it concerns in a sentence, to all others in a word. */
function whoStays(host: string, mine: boolean): string {
  if (host === me.value) return t("subgroups.stay");
  return t(mine ? "subgroups.stays" : "subgroups.hosts", { name: nameOf(host) });
}
