// From a draft on disk to the saved mark; nothing while somebody types.
import type { Signal } from "@preact/signals-core";
import { t } from "../texts.ts";
import { Sign } from "./Sign.tsx";

/** `short` beside a label, where there is little room. */
export function Kept({ saved, short = false }: { saved: Signal<boolean>; short?: boolean }) {
  return <span class="kept">{saved.value && <><Sign name="tick" />{t(short ? "kept.short" : "kept.device")}</>}</span>;
}
