// From the methods that fit, a few of them at hand, to the one that is chosen.
import { whole } from "../../course/plays.ts";
import { Timeline } from "../../parts/Timeline.tsx";
import { OWN } from "../../own/keeping.ts";
import { Button } from "../../parts/Button.tsx";
import { Wrong } from "../../parts/Wrong.tsx";
import { language, t } from "../../texts.ts";
import { Finder } from "./Finder.tsx";
import { fitting, wishForAnything } from "./finding.ts";
import { method, picked } from "./letter.ts";
import { fetchMethods, lasting, methodsFailed, reckoned, type OfferedMethod } from "./methods.ts";
import { near } from "./near.ts";
import { ours } from "./ours.ts";

export function MethodChoice() {
  return (
    <fieldset class="field choices">
      <legend>{t("start.method")}</legend>
      {ours.value && <Choice offered={ours.value} />}
      {fitting.value && <Finder />}
      {near.value.first.map((each) => <Choice key={each.id} offered={each} />)}
      <More />
      {fitting.value?.length === 0 && <NoneFits />}
      <a class="words" href="/methods/own">{t("start.makeOwn")}</a>
      {methodsFailed.value && (
        <>
          <Wrong>{t("start.noMethods")}</Wrong>
          <Button kind="words" onPress={() => fetchMethods(language.value)}>{t("start.again")}</Button>
        </>
      )}
    </fieldset>
  );
}

/** Folded away: on a phone a list of them all stands between the reader and the rest of the letter. */
function More() {
  const { more } = near.value;
  if (more.length === 0) return null;
  return (
    <details class="more-methods">
      <summary>{t("start.others", { n: more.length })}</summary>
      {more.map((each) => <Choice key={each.id} offered={each} />)}
    </details>
  );
}

function Choice({ offered }: { offered: OfferedMethod }) {
  const chosen = method.value?.id === offered.id;
  return (
    <>
      <label class="choice">
        <input type="radio" name="method" checked={chosen} onChange={() => (picked.value = offered.id)} />
        <b>{offered.name}</b>
        <small>{`${offered.id === OWN ? `${t("start.ours")} ` : ""}${factsOf(offered)}`}</small>
      </label>
      {chosen && (
        <div class="chosen-method">
          <p>{offered.summary}</p>
          <Timeline phases={whole(offered.phases, offered.smallest)} />
          <a class="words" href={`/methods/${offered.id}`}>{t(offered.id === OWN ? "start.change" : "start.toLead")}</a>
        </div>
      )}
    </>
  );
}

/** "60 minutes, 4 to 10 people.", and where it is played for each person: "Reckoned with 4 people; …" */
export function factsOf(offered: OfferedMethod): string {
  const { smallest, largest } = offered;
  const facts = t("start.methodFacts", { minutes: Math.round(lasting(offered) / 60), smallest, largest });
  return [facts, reckoned(offered)].filter(Boolean).join(" ");
}

function NoneFits() {
  return (
    <p>
      {t("find.none")} <Button kind="words" onPress={wishForAnything}>{t("find.all")}</Button>
    </p>
  );
}
