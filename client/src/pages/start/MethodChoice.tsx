// From the methods of the library to the one that is chosen.
import { Button } from "../../parts/Button.tsx";
import { Wrong } from "../../parts/Wrong.tsx";
import { language, t } from "../../texts.ts";
import { method, picked } from "./letter.ts";
import { fetchMethods, methods, methodsFailed, total, type OfferedMethod } from "./methods.ts";

export function MethodChoice() {
  return (
    <fieldset class="field choices">
      <legend>{t("start.method")}</legend>
      {methods.value?.map((each) => <Choice key={each.id} offered={each} />)}
      {methodsFailed.value && (
        <>
          <Wrong>{t("start.noMethods")}</Wrong>
          <Button kind="words" onPress={() => fetchMethods(language.value)}>{t("start.again")}</Button>
        </>
      )}
    </fieldset>
  );
}

function Choice({ offered }: { offered: OfferedMethod }) {
  const { smallest, largest } = offered;
  const facts = t("start.methodFacts", { minutes: Math.round(total(offered) / 60), smallest, largest });
  return (
    <label class="choice">
      <input
        type="radio"
        name="method"
        checked={method.value?.id === offered.id}
        onChange={() => (picked.value = offered.id)}
      />
      <b>{offered.name}</b>
      <small>{`${facts} ${offered.summary}`}</small>
    </label>
  );
}
