// From a press to "I am ready", and how many are; the count keeps its place inside the button.
import { Button } from "../../parts/Button.tsx";
import { useAct } from "../../parts/act.tsx";
import { visit } from "../../session.ts";
import { t } from "../../texts.ts";
import { amReady, sayReady } from "./mine.ts";

export function Ready({ wide = false }: { wide?: boolean }) {
  const act = useAct();
  const ready = visit.value?.ready;
  if (!ready) return null;
  return (
    <Button wide={wide} pressed={amReady.value} onPress={() => act.run(() => sayReady(!amReady.value))}>
      {t("ready.press")}
      <small>{t("ready.count", { n: ready.count, of: ready.of })}</small>
    </Button>
  );
}
