// From an opened link to a seat: who invites, a first name, what the group agrees on. One button a page.
import type { Signal } from "@preact/signals-core";
import { useSignal } from "../draw.ts";
import { PageTop } from "../parts/frame/PageTop.tsx";
import { guest, nameOf, title } from "../session.ts";
import { listOf, t } from "../texts.ts";
import { Agreements } from "./join/Agreements.tsx";
import { NameForm } from "./join/NameForm.tsx";

export type Step = "name" | "agreements";

export function Join() {
  const step = useSignal<Step>("name");
  return (
    <>
      <PageTop languages />
      <main class="door join">
        {step.value === "name" && <Invitation step={step} />}
        {step.value === "agreements" && <Agreements onBack={() => (step.value = "name")} />}
      </main>
    </>
  );
}

function Invitation({ step }: { step: Signal<Step> }) {
  const view = guest.value;
  if (!view) return null;
  return (
    <>
      <p class="lead">{t("join.invites", { name: nameOf(view.facilitator) })}</p>
      <h1 class="people" tabIndex={-1}>{title.value}</h1>
      <p class="soft">{t("join.here")}: {listOf(view.order.map(nameOf))}</p>
      {view.session.stage === "running" && <p>{t("join.begun")}</p>}
      <NameForm onNext={() => (step.value = "agreements")} />
    </>
  );
}
