// From a first name to the agreements; an equal name is noticed, because it may be the same person twice.
import { computed } from "@preact/signals-core";
import { useSignal } from "../../draw.ts";
import { draft } from "../../keep.ts";
import { Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { limits, weigh } from "../../seal.ts";
import { guest, nameOf } from "../../session.ts";
import { t, type Key } from "../../texts.ts";

export const NAME = "join-name";

/** The name at the table that is spelled as the typed one, or undefined. */
const equalName = computed(() => {
  const names = guest.value?.order.map(nameOf) ?? [];
  return names.find((name) => plain(name) === plain(draft(NAME).value));
});

export function NameForm({ onNext }: { onNext: () => void }) {
  const name = draft(NAME);
  const wrong = useSignal<Key | null>(null);
  const asked = useSignal(false);
  const go = () => {
    wrong.value = faultOf(name.value.trim());
    if (wrong.value) return;
    if (equalName.value === undefined) onNext();
    else asked.value = true;
  };
  if (asked.value && equalName.value !== undefined) {
    return <SamePerson name={equalName.value} onOther={onNext} onBack={() => (asked.value = false)} />;
  }
  return (
    <div class="way">
      <Field
        value={name}
        label={t("join.name")}
        limit={limits.name}
        lines={1}
        people={false}
        autocomplete="given-name"
        wrong={wrong.value && t(wrong.value)}
        onSend={go}
      />
      <p class="soft small">{t("join.nameWhy")}</p>
      <Button kind="now" wide onPress={go}>{t("join.next")}</Button>
    </div>
  );
}

function SamePerson({ name, onOther, onBack }: { name: string; onOther: () => void; onBack: () => void }) {
  const same = useSignal(false);
  return (
    <div class="way" role="group" aria-label={t("join.same", { name })}>
      <p class="why" role="alert">{t("join.same", { name })}</p>
      {same.value ? <p>{t("join.sameHow")}</p> : <Button first onPress={() => (same.value = true)}>{t("join.sameYes")}</Button>}
      <Button onPress={onOther}>{t("join.sameNo", { name })}</Button>
      <Button kind="words" onPress={onBack}>{t("join.sameBack")}</Button>
    </div>
  );
}

function faultOf(name: string): Key | null {
  if (name === "") return "join.nameNeeded";
  return weigh(name) > limits.name ? "join.nameLong" : null;
}

function plain(name: string): string {
  return name.trim().normalize("NFC").toLowerCase();
}
