// From the method on this page to a file that the browser hands over: TOML, as the library has it, or JSON.
import { file } from "../../own/editing.ts";
import { toml } from "../../own/toml.ts";
import { Button } from "../../parts/Button.tsx";
import type { Script } from "../../protocol.ts";
import { t } from "../../texts.ts";
import { download } from "../report/download.ts";

export function SaveFile() {
  return (
    <p class="paper-ways">
      <Button onPress={() => save("toml", toml, "application/toml")}>{t("own.saveToml")}</Button>
      <Button onPress={() => save("json", json, "application/json")}>{t("own.saveJson")}</Button>
    </p>
  );
}

const json = (content: Script): string => `${JSON.stringify(content, null, 2)}\n`;

// An unfinished one too: it can be opened again here.
function save(ending: string, write: (content: Script) => string, media: string): void {
  const now = file.peek();
  if (now) download(`${t("own.file")}.${ending}`, write(now), media);
}
