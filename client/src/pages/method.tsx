// What one needs to know to lead a method: five minutes of reading, on the screen or on paper.
import { useEffect } from "preact/hooks";
import { Button } from "../parts/Button.tsx";
import { useTabTitle } from "../parts/frame/PageTitle.tsx";
import { PageTop } from "../parts/frame/PageTop.tsx";
import { Diagram } from "../parts/diagram/Diagram.tsx";
import { whole } from "../course/plays.ts";
import { Timeline } from "../parts/Timeline.tsx";
import { Wrong } from "../parts/Wrong.tsx";
import { TryIt } from "../rehearsal/TryIt.tsx";
import { language, t } from "../texts.ts";
import { Facts } from "./method/Facts.tsx";
import { Phases } from "./method/Phases.tsx";
import { fetchMethods, followLanguage, methods, methodsFailed, type OfferedMethod } from "./start/methods.ts";
import "../styles/pages/share.css";
import "../styles/pages/method.css";

export function Method({ id }: { id: string }) {
  useEffect(followLanguage, []);
  const offered = methods.value?.find((each) => each.id === id);
  return (
    <div class="start-page method-page">
      <PageTop languages />
      <main class="paper">
        {offered && <Paper offered={offered} />}
        {methods.value && !offered && <Unknown />}
        {methodsFailed.value && (
          <>
            <Wrong>{t("start.noMethods")}</Wrong>
            <Button kind="words" onPress={() => fetchMethods(language.value)}>{t("start.again")}</Button>
          </>
        )}
      </main>
    </div>
  );
}

function Paper({ offered }: { offered: OfferedMethod }) {
  useTabTitle(offered.name);
  return (
    <>
      <h1 tabIndex={-1}>{offered.name}</h1>
      <p class="lead">{offered.summary}</p>
      <p class="paper-ways">
        <a class="button now" href={`/?method=${offered.id}`}>{t("method.use")}</a>
        <a class="button" href={`/methods/own?from=${offered.id}`}>{t("method.makeOwn")}</a>
        <TryIt tried={() => tried(offered)} />
        <Button onPress={() => print()}>{t("method.print")}</Button>
      </p>
      <Timeline phases={whole(offered.phases, offered.smallest)} numbered />
      <Facts offered={offered} />
      <section>
        <h2>{t("method.lead")}</h2>
        {offered.texts.lead.map((words) => <Paragraph key={words} words={words} />)}
      </section>
      <section>
        <h2>{t("diagram.head")}</h2>
        <Diagram phases={offered.phases} moduleName={(key) => offered.texts.modules[key]?.name ?? ""} />
      </section>
      <Phases offered={offered} />
      <Modules offered={offered} />
    </>
  );
}

/** Its first words say what it is about; a sentence that is longer, or asks something, does not. */
function Paragraph({ words }: { words: string }) {
  const [, about, rest] = /^([^.?!:]{1,60}\.) (.*)$/su.exec(words) ?? [];
  return <p>{about ? <><b>{about}</b> {rest}</> : words}</p>;
}

const tried = ({ id, name, phases }: OfferedMethod) => ({ method: id, name, language: language.peek(), seconds: phases.map(({ seconds }) => seconds) });

function Modules({ offered }: { offered: OfferedMethod }) {
  const modules = Object.entries(offered.texts.modules);
  if (modules.length === 0) return null;
  return (
    <section>
      <h2>{t("method.modules")}</h2>
      <dl>
        {modules.map(([key, { name, aim, group }]) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>{`${aim} ${group}`}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Unknown() {
  useTabTitle(t("method.unknown"));
  return (
    <>
      <h1 tabIndex={-1}>{t("method.unknown")}</h1>
      <p><a href="/">{t("method.toStart")}</a></p>
    </>
  );
}
