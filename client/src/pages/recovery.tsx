// The recovery code, once: one thing on the page, to be kept before anything else.
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { useSignal } from "../draw.ts";
import { Button } from "../parts/Button.tsx";
import { PageTitle, useTabTitle } from "../parts/frame/PageTitle.tsx";
import { PageTop } from "../parts/frame/PageTop.tsx";
import { Wrong } from "../parts/Wrong.tsx";
import { t } from "../texts.ts";
import { copy } from "./share/copy.ts";
import "../styles/pages/share.css";

interface RecoveryProps {
  code: string;
  title: string;
  /** What it is for. */
  why: string;
  /** What the button says that goes on. */
  on: string;
  onKept: () => unknown;
  /** Below the button. */
  children?: ComponentChildren;
}

export function Recovery({ code, title, why, on, onKept, children }: RecoveryProps) {
  useTabTitle(t("recovery.code"));
  const kept = useSignal(false);
  const pressedEarly = useSignal(false);
  const onward = () => {
    if (kept.value) void onKept();
    else pressedEarly.value = true;
  };
  return (
    <div class="start-page">
      <PageTop />
      <main class="one-thing">
        <PageTitle>{t("recovery.head")}</PageTitle>
        <p class="lead">{why}</p>
        <CodeSheet code={code} title={title} />
        <label class="tick">
          <input type="checkbox" checked={kept.value} onChange={(event) => (kept.value = event.currentTarget.checked)} />
          {t("recovery.tick")}
        </label>
        <p class="go">
          <Button kind={kept.value ? "now" : "next"} size="big" onPress={onward}>{on}</Button>
        </p>
        {pressedEarly.value && !kept.value && <Wrong>{t("recovery.first")}</Wrong>}
        {children}
      </main>
    </div>
  );
}

function CodeSheet({ code, title }: { code: string; title: string }) {
  const field = useRef<HTMLInputElement>(null);
  const outcome = useSignal<"recovery.copied" | "recovery.byHand" | null>(null);
  const press = async () => {
    outcome.value = (await copy(code, field.current)) ? "recovery.copied" : "recovery.byHand";
  };
  return (
    <section class="sheet code-sheet" aria-label={t("recovery.code")}>
      <p class="label">{t("recovery.of", { title })}</p>
      <p class="code">
        {code.split(" ").map((four, i) => <span key={i}>{four} </span>)}
      </p>
      <input ref={field} class="unseen" readOnly tabIndex={-1} aria-hidden="true" value={code} />
      <p class="soft small">{t("recovery.use", { address: location.origin + location.pathname })}</p>
      <p class="code-acts">
        <Button onPress={() => print()}>{t("recovery.print")}</Button>
        <Button onPress={press}>{t("recovery.copy")}</Button>
        <span class="soft small" role="status">{outcome.value && t(outcome.value)}</span>
      </p>
    </section>
  );
}
