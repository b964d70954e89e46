// The modules on the screen: those that somebody would take, then the one that was chosen, also while it is played.
import type { PhaseView, ScreenView } from "../../protocol.ts";
import { methodTexts, t } from "../../texts.ts";
import { offered } from "./offered.ts";

/** Null where there is none to show. */
export function shownModule(view: ScreenView, phase: PhaseView) {
  const here = phase.module || phase.activities.some((one) => one.t === "modules");
  const texts = here && view.module ? methodTexts.value?.modules?.[view.module] : undefined;
  if (texts) {
    return (
      <div class="screen-sheet" data-size="1">
        <p class="said">{texts.name}</p>
        <p class="screen-of">{texts.aim}</p>
      </div>
    );
  }
  const favoured = offered().filter(({ by }) => by);
  return favoured.length > 0 ? (
    <div class={`screen-cases ${favoured.length > 3 ? "many-cases" : ""}`}>
      <h2>{t("modules.head")}</h2>
      <ul>{favoured.map(({ key, texts: { name }, by }) => <li key={key}><span class="said">{name}</span><span>{by}</span></li>)}</ul>
    </div>
  ) : null;
}
