// The step to leading: the new recovery code is kept first; where the step leads nowhere any more, the page says so.
import { useEffect } from "preact/hooks";
import { Outcome, useAct } from "../parts/act.tsx";
import { Button } from "../parts/Button.tsx";
import { PageTitle } from "../parts/frame/PageTitle.tsx";
import { PageTop } from "../parts/frame/PageTop.tsx";
import { Recovery } from "../pages/recovery.tsx";
import { group, nameOf, title } from "../session.ts";
import { needTexts, t } from "../texts.ts";
import { lead, moot, stepNow, turnBack, type Step } from "./taking.ts";

export function Taking() {
  const made = stepNow();
  useEffect(fetchDesk, []);
  if (!made) return null;
  return moot(made) ? <Moot made={made} /> : <KeepCode made={made} />;
}

/** The page that comes next, so that it stands at once. */
function fetchDesk(): void {
  void needTexts("desk");
  void import("../pages/desk.tsx").catch(() => null); // comes later then, by itself
}

function KeepCode({ made }: { made: Step }) {
  const act = useAct();
  return (
    <Recovery
      code={made.code}
      title={title.value}
      why={t("lead.codeWhy", { name: nameOf(made.of) })}
      on={t("lead.lead")}
      onKept={() => act.run(() => lead(made))}
    >
      <Outcome of={act} />
      <Button kind="words" onPress={turnBack}>{t("lead.rather")}</Button>
    </Recovery>
  );
}

function Moot({ made }: { made: Step }) {
  const why = moot(made);
  const name = nameOf(why === "moved" ? (group.value?.facilitator ?? "") : made.of);
  return (
    <div class="start-page">
      <PageTop />
      <main class="one-thing">
        <PageTitle>{t(`lead.moot.${why ?? "moved"}`, { name })}</PageTitle>
        <p class="lead">{t("lead.moot.what")}</p>
        <p class="go"><Button kind="now" size="big" onPress={turnBack}>{t("lead.circle")}</Button></p>
      </main>
    </div>
  );
}
