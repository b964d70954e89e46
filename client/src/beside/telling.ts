// From the chair that passes on to words for those who do not see the page; whoever has it hears it at the desk.
import { effect } from "@preact/signals-core";
import { polite } from "../announce.ts";
import { nameOf } from "../session.ts";
import { t } from "../texts.ts";
import { chair } from "./leading.ts";

/** Follows until the returned function is called. */
export function tellChair(): () => void {
  let last = chair.peek();
  return effect(() => {
    const now = chair.value;
    if (now !== "" && now !== last) queueMicrotask(() => polite(t("chair.has", { name: nameOf(now) })));
    last = now;
  });
}
