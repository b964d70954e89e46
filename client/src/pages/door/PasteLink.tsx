// From a pasted link to a key on this device.
import { useSignal } from "../../draw.ts";
import { Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { enter, sessionId } from "../../session.ts";
import { t } from "../../texts.ts";
import { takeLink } from "./link.ts";

const LONGEST = 1000; // bytes; a link has some 150

export function PasteLink({ where }: { where: "circle" | "screen" }) {
  const link = useSignal("");
  const wrong = useSignal(false);
  const use = () => {
    wrong.value = !takeLink(link.value, sessionId.value);
    if (!wrong.value) enter(where);
  };
  return (
    <div class="way">
      <Field
        value={link}
        label={t("door.link")}
        limit={LONGEST}
        lines={1}
        people={false}
        wrong={wrong.value ? t("door.linkWrong") : null}
        onSend={use}
      />
      <Button kind="now" onPress={use}>{t("door.open")}</Button>
    </div>
  );
}
