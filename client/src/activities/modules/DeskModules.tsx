// The modules at the desk: who would take which, and choosing one; another one can be chosen until the group goes on.
import { Outcome, useActs, type Act } from "../../parts/act.tsx";
import { Button } from "../../parts/Button.tsx";
import { command, visit } from "../../session.ts";
import { t } from "../../texts.ts";
import { offered, type Offered } from "./offered.ts";

export function DeskModules() {
  const act = useActs();
  return (
    <section>
      <h2 class="title">{t("modules.head")}</h2>
      <ul class="rows">{offered().map((one) => <Row key={one.key} module={one} act={act} />)}</ul>
      <Outcome of={act} />
    </section>
  );
}

function Row({ module: { key, texts, by, chosen }, act }: { module: Offered; act: Act }) {
  const choose = () => act.run(() => command({ t: "choose_module", visit: visit.value?.n ?? 0, key }));
  return (
    <li class={`row desk-module ${chosen ? "mine" : ""}`}>
      <div>
        <h3>{texts.name}</h3>
        <p class="soft small">{texts.aim}</p>
        {by && <p class="small">{t("modules.by", { names: by })}</p>}
      </div>
      {chosen ? <b>{t("modules.chosen")}</b> : <Button size="small" onPress={choose}>{t("modules.choose")}<span class="unseen"> {texts.name}</span></Button>}
    </li>
  );
}
