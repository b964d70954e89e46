// The module that was chosen, in the phase that plays it: what it is for, what one does, how a sentence can begin.
import { group, phase } from "../session.ts";
import { methodTexts, t } from "../texts.ts";

export function Played() {
  const key = group.value?.module;
  if (!phase.value?.module) return null;
  const texts = key === undefined ? undefined : methodTexts.value?.modules?.[key];
  if (!texts) return <p class="empty soft">{t("modules.nothing")}</p>;
  return (
    <section class="played">
      <h2 class="head">{texts.name}</h2>
      <p class="soft">{texts.group}</p>
      {texts.prompt && <p>{texts.prompt}</p>}
      {texts.starters && texts.starters.length > 0 && (
        <ul class="starts">{texts.starters.map((start) => <li key={start} class="said">{start}</li>)}</ul>
      )}
    </section>
  );
}
