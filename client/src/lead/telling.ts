// What the page says by itself about leading: each thing once, when it comes.
import { effect } from "@preact/signals-core";
import { polite } from "../announce.ts";
import { away, group, me, nameOf } from "../session.ts";
import { t } from "../texts.ts";
import { newcomer } from "./matters.ts";
import { absence, asks, news } from "./news.ts";
import { wasTakenBack } from "./taking.ts";

/** Called once, when there is something to tell for the first time. */
export function tellLead(): void {
  once(() => newcomer.value, news);
  once(() => (group.value?.offered === me.value ? me.value : ""), asks, withdrawn);
  once(() => away.value?.who ?? "", absence, back);
}

function withdrawn(): void {
  if (wasTakenBack()) polite(t("lead.moot.withdrawn", { name: nameOf(group.peek()?.facilitator ?? "") }));
}

/** Where the facilitator is another one by now, that is told, and not that somebody is back. */
function back(who: string): void {
  if (who === group.peek()?.facilitator) polite(t("lead.back", { name: nameOf(who) }));
}

/** Says it when there is something, and not again while it lasts; `after`: once there no longer is. */
function once(look: () => string, say: () => string, after?: (was: string) => void): void {
  let last = "";
  effect(() => {
    const what = look();
    const was = last;
    last = what;
    if (what === was) return;
    queueMicrotask(() => (what ? polite(say()) : after?.(was))); // outside the effect: what is said is not listened to
  });
}
