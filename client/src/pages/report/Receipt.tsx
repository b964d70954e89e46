// From the server's last word about a session to a paper that says when it was deleted, and what may remain.
import { Button } from "../../parts/Button.tsx";
import { PageTitle, useTabTitle } from "../../parts/frame/PageTitle.tsx";
import { PageTop } from "../../parts/frame/PageTop.tsx";
import type { Gone } from "../../protocol.ts";
import { locale, t } from "../../texts.ts";
import "../../styles/pages/report.css";

export function Receipt({ gone }: { gone: Gone }) {
  useTabTitle(t("receipt.head"));
  const when = new Intl.DateTimeFormat(locale(), { dateStyle: "long", timeStyle: "short" }).format(gone.at);
  return (
    <div class="paper-page">
      <PageTop />
      <main class="report receipt">
        <PageTitle>{t("receipt.head")}</PageTitle>
        <p class="said">{t("receipt.at", { when })}</p>
        <h2>{t("receipt.gone")}</h2>
        <ul>
          <li class="said">{t("receipt.records", { n: gone.records })}</li>
          <li class="said">{t("receipt.texts")}</li>
          <li class="said">{t("receipt.device")}</li>
        </ul>
        <h2>{t("receipt.kept")}</h2>
        <ul>
          <li class="said">{t(gone.embedded ? "receipt.embedded" : "receipt.external")}</li>
          <li class="said">{t("receipt.own")}</li>
        </ul>
        <p class="report-acts">
          <Button onPress={() => print()}>{t("receipt.print")}</Button>
          <a class="button" href="/">{t("receipt.start")}</a>
        </p>
      </main>
    </div>
  );
}
