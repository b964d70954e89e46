// From a tick to "I am not in the room": whoever is not there can be first in a round.
import { Outcome, useAct } from "../../parts/act.tsx";
import { command, group, me } from "../../session.ts";
import { t } from "../../texts.ts";

export function Remote() {
  const act = useAct();
  const remote = group.value?.people[me.value]?.remote ?? false;
  return (
    <>
      <label class="check">
        <input type="checkbox" checked={remote} onChange={() => act.run(() => command({ t: "set_remote", remote: !remote }))} />
        {t("remote.mine")}
      </label>
      <Outcome of={act} />
    </>
  );
}
