// From an empty letter to a session that stands: title, method, name, language, and one button.
import { Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { Wrong } from "../../parts/Wrong.tsx";
import type { Language } from "../../protocol.ts";
import { limits } from "../../seal.ts";
import { language, LANGUAGES, t } from "../../texts.ts";
import { Bookends } from "./Bookends.tsx";
import { asksCode, code, failure, givenTitle, going, leading, name, send, spoken, title, wrong } from "./letter.ts";
import { MethodChoice } from "./MethodChoice.tsx";
import { WhoLeads } from "./WhoLeads.tsx";

export function LetterForm({ onStands }: { onStands: (id: string) => void }) {
  const go = async () => {
    if (going.peek()) return;
    const id = await send();
    if (id) onStands(id);
    else focusWrong();
  };
  return (
    <form class="letter" noValidate onSubmit={(event) => (event.preventDefault(), void go())}>
      <h1 tabIndex={-1}>{t("start.head")}</h1>
      <p class="lead">{t("start.lead")}</p>
      <Field value={title} label={t("start.title")} limit={limits.line} lines={1} placeholder={givenTitle()} onSend={go} />
      <MethodChoice />
      <Bookends />
      <div class="two">
        <Field value={name} label={t("start.name")} limit={limits.name} lines={1} people={false} autocomplete="given-name" wrong={wrong.value.name && t(wrong.value.name)} onSend={go} />
        <SpokenLanguage />
      </div>
      <WhoLeads />
      {asksCode.value && <CreationCode onSend={go} />}
      <p class="go">
        <Button kind="now" size="big" type="submit">{t(going.value ? "start.going" : "start.go")}</Button>
        <span class="soft">{t(leading.value === "guided" ? "start.after" : "start.afterSelf")}</span>
      </p>
      {failure.value && <Wrong>{t(failure.value)}</Wrong>}
      <p class="sealed-note">
        <b>{t("start.sealed")}</b> {t("start.sealedWhat")}
      </p>
    </form>
  );
}

function SpokenLanguage() {
  return (
    <div class="field">
      <div class="label-row">
        <label for="start-language">{t("start.language")}</label>
      </div>
      <select
        id="start-language"
        class="input"
        value={spoken.value ?? language.value}
        onChange={(event) => (spoken.value = event.currentTarget.value as Language)}
      >
        {LANGUAGES.map((each) => <option key={each} value={each} lang={each}>{t(`language.${each}`)}</option>)}
      </select>
    </div>
  );
}

function CreationCode({ onSend }: { onSend: () => unknown }) {
  return (
    <>
      <Field value={code} label={t("start.code")} limit={limits.line} lines={1} people={false} wrong={wrong.value.code && t(wrong.value.code)} onSend={onSend} />
      <p class="soft small">{t("start.codeWhy")}</p>
    </>
  );
}

// After what is wrong has been drawn.
function focusWrong(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(".letter [aria-invalid=true]")?.focus());
}
