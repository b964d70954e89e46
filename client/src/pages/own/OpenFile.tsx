// From a file that somebody kept or was given to the method on this page, or to what is wrong with it.
import { useSignal, useId } from "../../draw.ts";
import { check } from "../../own/checking.ts";
import { asked, begin } from "../../own/editing.ts";
import { fromFile } from "../../own/file.ts";
import { found, showable } from "../../own/flaws.ts";
import { opened as read } from "../../own/opening.ts";
import { Wrong } from "../../parts/Wrong.tsx";
import { language, refusal, t } from "../../texts.ts";
import { sentence } from "./telling.ts";

export function OpenFile() {
  const id = useId();
  const wrong = useSignal<string[]>([]);
  const open = async (input: HTMLInputElement) => {
    const [chosen] = input.files ?? [];
    if (chosen) wrong.value = await opened(await chosen.text());
    input.value = "";
  };
  return (
    <div class="field">
      <label for={id}>{t("own.open")}</label>
      <input id={id} type="file" accept=".toml,.json,application/toml,application/json" onChange={(event) => void open(event.currentTarget)} />
      {wrong.value.map((told) => <Wrong key={told}>{told}</Wrong>)}
    </div>
  );
}

/** What is wrong with it; nothing, where it now stands on the page. */
async function opened(text: string): Promise<string[]> {
  const content = read(text);
  if (!("file" in content)) return [content.line === null ? t("own.noFile") : t("own.noLine", { line: content.line, text: content.text })];
  const told = await check(content.file);
  if ("failure" in told) return [refusal(told.failure)];
  if (!showable(told.flaws)) {
    return found(told.flaws, language.peek(), true).map((flaw) => t("own.inFile", { place: flaw.place, what: sentence(flaw) }));
  }
  begin(fromFile(content.file, language.peek()));
  asked.value = true;
  return [];
}
