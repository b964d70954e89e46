// From the method on this page to a file that the browser hands over: TOML, as the library has it, or JSON.
import { file } from "../../own/editing.ts";
import { Button } from "../../parts/Button.tsx";
import { t } from "../../texts.ts";
import { download } from "../report/download.ts";

export function SaveFile() {
  return (
    <p class="paper-ways">
      <Button onPress={saveJson}>{t("own.save")}</Button>
    </p>
  );
}

// An unfinished one too: it can be opened again here.
function saveJson(): void {
  const now = file.peek();
  if (now) download(`${t("own.file")}.json`, `${JSON.stringify(now, null, 2)}\n`, "application/json");
}
