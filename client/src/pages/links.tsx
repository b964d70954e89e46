// Two sheets that hand over the session: one for the people, one for the screen in the room.
import { Button } from "../parts/Button.tsx";
import { PageTitle, useTabTitle } from "../parts/frame/PageTitle.tsx";
import { PageTop } from "../parts/frame/PageTop.tsx";
import { sessionId } from "../session.ts";
import { t } from "../texts.ts";
import { peopleLink, screenLink } from "./share/links.ts";
import { LinkSheet } from "./share/LinkSheet.tsx";
import "../styles/pages/share.css";

export function Links({ onDesk }: { onDesk: () => void }) {
  useTabTitle(t("desk.page"));
  const people = peopleLink(sessionId.value);
  const screen = screenLink(sessionId.value);
  return (
    <div class="start-page">
      <PageTop />
      <main class="links">
        <PageTitle>{t("links.head")}</PageTitle>
        <p class="lead">{t(people ? "links.lead" : "links.noKeys")}</p>
        <div class="link-sheets">
          {people && <LinkSheet link={people} title={t("links.people")} what={t("links.peopleWhat")} main />}
          {screen && (
            <LinkSheet link={screen} title={t("links.screen")} what={t("links.screenWhat")}>
              <OpenScreen link={screen} />
            </LinkSheet>
          )}
        </div>
        <p class="go">
          <Button kind="next" size="big" onPress={onDesk}>{t("links.desk")}</Button>
        </p>
      </main>
    </div>
  );
}

function OpenScreen({ link }: { link: string }) {
  return (
    <a class="words link-words" href={link} target="_blank" rel="noopener">
      {t("links.open")}
    </a>
  );
}
