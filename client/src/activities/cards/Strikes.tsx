// The case-bringer's mark on an opened card.
import { Button } from "../../parts/Button.tsx";
import { Outcome, useAct } from "../../parts/act.tsx";
import { command } from "../../session.ts";
import { t } from "../../texts.ts";

export function Strikes({ id, strikes }: { id: string; strikes: boolean }) {
  const act = useAct();
  return (
    <div class="in">
      <Button size="small" pressed={strikes} onPress={() => act.run(() => command({ t: "strike", card: id, strikes: !strikes }))}>{t("opened.strike")}</Button>
      <Outcome of={act} />
    </div>
  );
}
