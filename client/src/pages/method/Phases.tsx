// A method phase by phase, as whoever leads it needs it: why, what to say, what each does, what to do when it stalls.
import type { PhaseTexts } from "../../protocol.ts";
import { t } from "../../texts.ts";
import type { OfferedMethod } from "../start/methods.ts";

export function Phases({ offered }: { offered: OfferedMethod }) {
  return (
    <section>
      <h2>{t("method.phases")}</h2>
      <ol class="paper-phases">
        {offered.phases.map(({ key, name, seconds }) => {
          const texts = offered.texts.phases[key];
          return (
            <li key={key}>
              <h3>
                {name} <span class="soft">{t("timeline.minutes", { n: Math.round(seconds / 60) })}</span>
              </h3>
              {texts && <PhaseWords texts={texts} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function PhaseWords({ texts }: { texts: PhaseTexts }) {
  return (
    <>
      <p>{texts.purpose}</p>
      <p class="said">{texts.say}</p>
      <dl>
        <div><dt>{t("method.group")}</dt><dd>{texts.group}</dd></div>
        <div><dt>{t("method.bringer")}</dt><dd>{texts.bringer}</dd></div>
        <div><dt>{t("method.facilitator")}</dt><dd>{texts.facilitator}</dd></div>
        {texts.stalls.length > 0 && (
          <div>
            <dt>{t("stalls.head")}</dt>
            <dd><ul class="stalls">{texts.stalls.map(({ when, say }) => <li key={when}>{when} <q>{say}</q></li>)}</ul></dd>
          </div>
        )}
      </dl>
    </>
  );
}
