// The report: a paper made in the browser, of what the case-bringer lets in; to print, to keep, or to let go.
import { bringing } from "../activities/bringer.ts";
import { Button } from "../parts/Button.tsx";
import { Conn } from "../parts/frame/Conn.tsx";
import { PageTitle, useTabTitle } from "../parts/frame/PageTitle.tsx";
import { PageTop } from "../parts/frame/PageTop.tsx";
import type { GroupView } from "../protocol.ts";
import { allBrought, group, isBringer, isFacilitator, nameOf, now, title } from "../session.ts";
import { locale, methodTexts, t } from "../texts.ts";
import { contents, includedOnly } from "./report/contents.ts";
import { download } from "./report/download.ts";
import { Sections } from "./report/Sections.tsx";
import "../styles/pages/report.css";

export function Report() {
  useTabTitle(t("report.page"));
  const view = group.value;
  const own = bringing.value;
  if (!view) return null;
  return (
    <div class="paper-page">
      <PageTop />
      <main class="report">
        <Conn />
        <PageTitle>{t("report.head", { title: title.value })}</PageTitle>
        <p class="soft">{dated()}</p>
        <Choosing view={view} />
        <Sections />
        <p class="report-acts">
          <Button kind="now" onPress={() => print()}>{t("report.print")}</Button>
          <Button onPress={() => save(view)}>{t("report.markdown")}</Button>
        </p>
        <p class="soft small report-ends">{t("report.ends", { when: ends(view) })}</p>
        {own && (isFacilitator.value || isBringer.value) && <own.DeleteNow />}
      </main>
    </div>
  );
}

function Choosing({ view }: { view: GroupView }) {
  const own = bringing.value;
  if (isBringer.value) return own && <own.ChooseNames />;
  if (allBrought.value) return <p class="choosing">{t("report.chooseOwn")}</p>;
  const bringer = nameOf(view.bringer ?? "");
  return bringer ? <p class="choosing">{t("report.chosenBy", { name: bringer })}</p> : null;
}

function dated(): string {
  const date = new Intl.DateTimeFormat(locale(), { dateStyle: "long" }).format(now());
  return [date, methodTexts.value?.name].filter(Boolean).join(", ");
}

function ends(view: GroupView): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "long", timeStyle: "short" }).format(view.session.end);
}

async function save(view: GroupView): Promise<void> {
  const { markdown } = await import("./report/markdown.ts");
  const day = new Date(now()).toISOString().slice(0, 10);
  const text = markdown(includedOnly(contents(view)), {
    head: t("report.head", { title: title.value }),
    date: dated(),
    title: (name) => t(`report.${name}`),
    names: view.report.names,
  });
  download(`${t("report.file")}-${day}.md`, text);
}
