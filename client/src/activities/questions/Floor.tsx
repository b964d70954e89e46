// The question that has the floor, large; under the accent rule, because it is now.
import type { ComponentChildren } from "preact";
import { Rated } from "../../parts/Rated.tsx";
import { activity, group, isBringer, me, mySubgroup, nameOf, questionsNow } from "../../session.ts";
import { t } from "../../texts.ts";
import { bringing } from "../bringer.ts";
import { questionText } from "./asking.ts";

export function Floor({ id, children }: { id: string; children?: ComponentChildren }) {
  const own = bringing.value;
  const question = questionsNow.value?.items[id];
  if (!question) return null;
  return (
    <section class="floor-now">
      <h2 class="label">{sayFloor(question.by)}</h2>
      <p class="said large">{questionText(id)}</p>
      {question.rating && <Rated rating={question.rating} />}
      {own && isBringer.value && activity("questions")?.declines && <own.Decline id={id} />}
      {children}
    </section>
  );
}

/** Who asks and who answers, seen from this page. */
function sayFloor(asker: string): string {
  const bringer = group.value?.bringer;
  if (asker === me.value) return t("floor.yours");
  if (mySubgroup.value) return t("subgroups.floor", { name: nameOf(asker) });
  if (asker === bringer) return t("floor.circle", { asker: nameOf(asker) });
  if (isBringer.value) return t("floor.answer", { name: nameOf(asker) });
  return t("floor.others", { asker: nameOf(asker), bringer: bringer ? nameOf(bringer) : "" });
}
