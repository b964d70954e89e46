// From nothing, from a method of the library or from a file to a method that can be made one's own.
import { useSignal } from "../../draw.ts";
import { blank, fromLibrary } from "../../own/draft.ts";
import { begin } from "../../own/editing.ts";
import { Button } from "../../parts/Button.tsx";
import { Wrong } from "../../parts/Wrong.tsx";
import type { ToldMethod } from "../../protocol.ts";
import { language, t } from "../../texts.ts";
import { methods } from "../start/methods.ts";
import { Choice } from "./inputs.tsx";
import { OpenFile } from "./OpenFile.tsx";

/** From the page of a method one comes here with its name in the address. */
export const wanted = new URLSearchParams(location.search).get("from") ?? "";

export function Beginnings() {
  return (
    <div class="beginnings">
      <Button onPress={() => begin(blank(language.peek()))}>{t("own.empty")}</Button>
      <FromLibrary />
      <OpenFile />
    </div>
  );
}

function FromLibrary() {
  const chosen = useSignal(wanted);
  const failed = useSignal(false);
  const offered = methods.value ?? [];
  const id = chosen.value || (offered[0]?.id ?? "");
  const copy = async () => {
    failed.value = false;
    try {
      begin(await told(id));
    } catch {
      failed.value = true;
    }
  };
  return (
    <div class="begin-row">
      <Choice at="library" label={t("own.library")} value={id} of={offered.map((each) => [each.id, each.name])} onChoice={(value) => (chosen.value = value)} />
      <Button kind={wanted ? "now" : "plain"} onPress={copy}>{t("own.copyThis")}</Button>
      {failed.value && <Wrong>{t("start.noMethods")}</Wrong>}
    </div>
  );
}

async function told(id: string) {
  const spoken = language.peek();
  const answer = await fetch(`/api/methods?language=${spoken}`);
  const found = ((await answer.json()) as ToldMethod[]).find(({ method }) => method.id === id);
  if (!found) throw new Error("no such method");
  return fromLibrary(found, spoken);
}
