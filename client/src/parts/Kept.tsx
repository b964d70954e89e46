// From a draft on disk to the saved mark; nothing while somebody types.
import type { Signal } from "@preact/signals";
import { t } from "../texts.ts";
import { Sign } from "./Sign.tsx";

export function Kept({ saved }: { saved: Signal<boolean> }) {
  return <span class="kept">{saved.value && <><Sign name="tick" />{t("kept.device")}</>}</span>;
}
