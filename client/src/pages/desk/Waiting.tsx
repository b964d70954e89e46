// The middle of the desk before the session begins: the link at hand, who is here, and the cases being prepared.
import { Cases, OwnCase } from "../../activities/agenda/DeskAgenda.tsx";
import { group, sessionId } from "../../session.ts";
import { t } from "../../texts.ts";
import { peopleLink } from "../share/links.ts";
import { LinkSheet } from "../share/LinkSheet.tsx";
import { People } from "./PeopleDialog.tsx";

export function Waiting() {
  const view = group.value;
  const link = peopleLink(sessionId.value);
  if (!view) return null;
  return (
    <>
      <h2 class="title">{t("desk.wait.head")}</h2>
      <p class="soft">{t("desk.wait.lead")}</p>
      <div class="waiting">
        <section>
          <h3 class="label">{t("desk.wait.people")}</h3>
          <People />
        </section>
        {link && <LinkSheet link={link} title={t("links.people")} what={t("links.peopleWhat")} />}
      </div>
      <h3 class="label">{t("desk.wait.prepared")}</h3>
      <Cases view={view} />
      <OwnCase />
    </>
  );
}
