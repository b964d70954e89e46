// The modules on a participant's page: what each is for, and which one I would take.
import { Outcome, useActs, type Act } from "../../parts/act.tsx";
import { Button } from "../../parts/Button.tsx";
import { command, group, me } from "../../session.ts";
import { t } from "../../texts.ts";
import { offered, type Offered } from "./offered.ts";

export function Modules() {
  const act = useActs();
  return (
    <section>
      <h2 class="label">{t("modules.head")}</h2>
      <ul class="rows">{offered().map((one) => <Row key={one.key} module={one} act={act} />)}</ul>
      <Outcome of={act} />
    </section>
  );
}

function Row({ module: { key, texts, by, chosen }, act }: { module: Offered; act: Act }) {
  const mine = group.value?.favours?.[me.value] === key;
  const said = [chosen && t("modules.chosen"), by && t("modules.by", { names: by })].filter(Boolean).join(" · ");
  const favour = () => act.run(() => command({ t: "favour_module", key: mine ? null : key }));
  return (
    <li class={`row ${chosen ? "mine" : ""}`}>
      <h3>{texts.name}</h3>
      <p class="soft">{texts.aim}</p>
      {said && <div class="who"><span>{said}</span></div>}
      <div class="acts">
        <Button kind="words" pressed={mine} onPress={favour}>{t("modules.favour")}<span class="unseen"> {texts.name}</span></Button>
      </div>
    </li>
  );
}
