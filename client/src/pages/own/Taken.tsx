// A card that was taken away, until it is put back or another one follows it.
import { taken } from "../../own/editing.ts";
import { Button } from "../../parts/Button.tsx";
import { t } from "../../texts.ts";
import { putBack } from "./cards.ts";

export function Taken({ row }: { row: "phase" | "module" }) {
  const last = taken.value;
  if (last?.row !== row) return null;
  return (
    <p class="taken">
      {t("own.taken", { name: last.it.texts.name || t("own.nameless") })}
      <Button kind="words" id="untake" onPress={putBack}>{t("own.putBack")}</Button>
    </p>
  );
}
