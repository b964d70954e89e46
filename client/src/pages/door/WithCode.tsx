// From the recovery code, as it was written down, to the facilitator's seat on this device.
import { useSignal } from "../../draw.ts";
import { readCode } from "../../code.ts";
import { Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { t } from "../../texts.ts";
import { recover } from "./recover.ts";

const LONGEST = 100; // bytes; a code has 39 with its spaces

export function WithCode({ opened }: { opened: boolean }) {
  const open = useSignal(opened);
  if (!open.value) return <Button kind="words" onPress={() => (open.value = true)}>{t("door.codeAsk")}</Button>;
  return <CodeField />;
}

function CodeField() {
  const typed = useSignal("");
  const wrong = useSignal(false);
  const use = () => {
    const secret = readCode(typed.value);
    wrong.value = secret === null;
    if (secret) recover(secret);
  };
  return (
    <div class="way">
      <Field
        value={typed}
        label={t("door.code")}
        limit={LONGEST}
        lines={1}
        people={false}
        wrong={wrong.value ? t("door.codeWrong") : null}
        onSend={use}
        first
      />
      <p class="soft small">{t("door.codeHow")}</p>
      <Button onPress={use}>{t("door.codeOpen")}</Button>
    </div>
  );
}
