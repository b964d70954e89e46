// After closing: how long it is still there, and the way to the report.
import { useEffect } from "preact/hooks";
import { Button } from "../../parts/Button.tsx";
import { KeyQuestion } from "../../parts/KeyQuestion.tsx";
import type { GroupView } from "../../protocol.ts";
import { turnTo } from "../../route.ts";
import { allBrought, group, isBringer, nameOf, title } from "../../session.ts";
import { clockTime, locale, t } from "../../texts.ts";
import { Frame } from "./Frame.tsx";

export function Closed() {
  useEffect(() => void import("../report.tsx").catch(() => null), []);
  const view = group.value;
  if (!view) return null;
  const day = new Intl.DateTimeFormat(locale(), { weekday: "long" }).format(view.session.end);
  return (
    <Frame over={t("closed.over")} title={title.value} bar={<div class="row"><Button kind="now" wide onPress={() => turnTo("report")}>{t(isBringer.value || allBrought.value ? "closed.choose" : "closed.report")}</Button></div>}>
      <section class="do">
        <h2 class="head">{t("closed.head")}</h2>
        <p class="soft">{t("closed.until", { day, time: clockTime(view.session.end) })}</p>
        <p class="soft">{whoChooses(view)}</p>
      </section>
      <KeyQuestion />
    </Frame>
  );
}

function whoChooses({ bringer }: GroupView): string {
  if (isBringer.value) return t("closed.yours");
  if (allBrought.value) return t("report.chooseOwn");
  return bringer ? t("closed.others", { name: nameOf(bringer) }) : "";
}
