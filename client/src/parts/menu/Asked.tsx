// From a press to a dialog that few people open: its script is fetched when it is asked for first.
import type { Signal } from "@preact/signals-core";
import type { FunctionComponent } from "preact";
import { useSignal } from "../../draw.ts";
import { refusal } from "../../texts.ts";
import { Button } from "../Button.tsx";
import { Wrong } from "../Wrong.tsx";

type Dialog = FunctionComponent<{ open: Signal<boolean> }>;

export function Asked({ label, load }: { label: string; load: () => Promise<Dialog> }) {
  const open = useSignal(false);
  const away = useSignal(false);
  const loaded = useSignal<Dialog | null>(null);
  const ask = async () => {
    try {
      loaded.value ??= await load();
      open.value = true;
      away.value = false;
    } catch {
      away.value = true;
    }
  };
  return (
    <>
      <Button kind="words" onPress={ask}>{label}</Button>
      {away.value && <Wrong>{refusal("away")}</Wrong>}
      {loaded.value && <loaded.value open={open} />}
    </>
  );
}
