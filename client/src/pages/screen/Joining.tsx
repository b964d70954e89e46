// The screen while people join: the QR at half of the height, and the table that fills.
import { Qr } from "../../parts/Qr.tsx";
import type { ScreenView } from "../../protocol.ts";
import { nameOf, read, sessionId, title } from "../../session.ts";
import { t } from "../../texts.ts";
import { ScreenPlan } from "./ScreenPlan.tsx";

export function Joining({ view }: { view: ScreenView }) {
  const link = view.invitation && read(view.invitation, "invitation", "", "link");
  if (!link) {
    return (
      <main class="screen-page silence">
        <div>
          <h1>{title.value}</h1>
          <p>{t("screen.waitName", { name: nameOf(view.facilitator) })}</p>
        </div>
        <ScreenPlan view={view} />
      </main>
    );
  }
  return (
    <main class="screen-page">
      <section class="screen-left">
        <h1>{title.value}</h1>
        <p>{t("screen.waitName", { name: nameOf(view.facilitator) })}</p>
        <ScreenPlan view={view} />
      </section>
      <section class="screen-right joining">
        <h2>{t("screen.join")}</h2>
        <Qr text={link} label={t("links.qr")} />
        <p>{t("screen.scan")}</p>
        <p class="address">{`${location.host}/s/${sessionId.value}`}</p>
      </section>
    </main>
  );
}
