// From five sentences and one press to a seat.
import { useEffect, useRef } from "preact/hooks";
import { draft } from "../../keep.ts";
import { Outcome, useAct } from "../../parts/act.tsx";
import { Button } from "../../parts/Button.tsx";
import { command, write } from "../../session.ts";
import { t } from "../../texts.ts";
import { NAME } from "./NameForm.tsx";

const AGREEMENTS = ["join.agree1", "join.agree2", "join.agree3", "join.agree4", "join.agree5"] as const;

export function Agreements({ onBack }: { onBack: () => void }) {
  const act = useAct();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const take = () => act.run(() => command({ t: "join", name: write(draft(NAME).value.trim(), "person", "", "name"), agreed: true }, NAME));
  return (
    <>
      <h1 class="people" ref={title} tabIndex={-1}>{t("join.agreements")}</h1>
      <ol class="agreements people">{AGREEMENTS.map((key) => <li key={key}>{t(key)}</li>)}</ol>
      <p class="soft small">{t("join.sealed")}</p>
      <Outcome of={act} />
      <Button kind="now" wide onPress={take}>{t("join.take")}</Button>
      <Button kind="words" onPress={onBack}>{t("join.sameBack")}</Button>
    </>
  );
}
