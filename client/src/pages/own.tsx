// A group's own method: begun empty or from another, made phase by phase, and used for a session.
import { useEffect } from "preact/hooks";
import { followChecks, followSayings, own } from "../own/editing.ts";
import { useTabTitle } from "../parts/frame/PageTitle.tsx";
import { PageTop } from "../parts/frame/PageTop.tsx";
import { t } from "../texts.ts";
import { Beginnings } from "./own/Beginnings.tsx";
import { Editor } from "./own/Editor.tsx";
import { followLanguage } from "./start/methods.ts";
import "../styles/pages/share.css";
import "../styles/pages/own.css";

export function Own() {
  useTabTitle(t("own.head"));
  useEffect(followLanguage, []);
  useEffect(followSayings, []);
  useEffect(followChecks, []);
  return (
    <div class="start-page">
      <PageTop languages />
      <main class="own">
        <h1 tabIndex={-1}>{t("own.head")}</h1>
        <p class="lead">{t("own.lead")}</p>
        {own.value ? <Editor made={own.value} /> : <Beginnings />}
      </main>
    </div>
  );
}
