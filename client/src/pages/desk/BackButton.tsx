// Back to the phase before: nothing of what was written is lost by it.
import { Button } from "../../parts/Button.tsx";
import { command, group } from "../../session.ts";
import { phaseTexts, t } from "../../texts.ts";

export function BackButton() {
  const view = group.value;
  const before = view?.visit && view.phases[view.visit.phase - 1];
  if (!view?.visit || !before) return <span />;
  const n = view.visit.n;
  return (
    <Button onPress={() => command({ t: "back", visit: n })}>
      {t("onward.back", { phase: phaseTexts(before.key)?.name ?? "" })}
    </Button>
  );
}
