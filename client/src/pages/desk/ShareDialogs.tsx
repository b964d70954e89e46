// From the top of the desk to the links again, and to what the screen in the room shows of them.
import { Outcome, useAct } from "../../parts/act.tsx";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { command, group, screenOn, sessionId, write } from "../../session.ts";
import { t } from "../../texts.ts";
import { peopleLink, screenLink } from "../share/links.ts";
import { LinkSheet } from "../share/LinkSheet.tsx";
import { linksOpen, screenOpen } from "./dialogs.ts";

export function LinksDialog() {
  const link = peopleLink(sessionId.value);
  const close = <Button first onPress={() => (linksOpen.value = false)}>{t("links.close")}</Button>;
  return (
    <Dialog open={linksOpen} title={t("desk.links")} answers={close}>
      {link ? <LinkSheet link={link} title={t("links.people")} what={t("links.lead")} /> : <p>{t("links.noKeys")}</p>}
      {link && <OnScreen link={link} />}
    </Dialog>
  );
}

export function ScreenDialog() {
  const link = screenLink(sessionId.value);
  const people = peopleLink(sessionId.value);
  const close = <Button first onPress={() => (screenOpen.value = false)}>{t("links.close")}</Button>;
  return (
    <Dialog open={screenOpen} title={t("desk.screenHead")} answers={close}>
      <p>{t(screenOn.value ? "desk.screenIsOn" : "desk.screenIsOff")}</p>
      {people && <OnScreen link={people} />}
      {link ? (
        <LinkSheet link={link} title={t("links.screen")} what={t("links.screenWhat")}>
          <a class="words link-words" href={link} target="_blank" rel="noopener">{t("links.open")}</a>
        </LinkSheet>
      ) : <p>{t("links.noKeys")}</p>}
    </Dialog>
  );
}

/** Shows the join link as a QR on the screen, or takes it away. The link is sealed like every text. */
function OnScreen({ link }: { link: string }) {
  const act = useAct();
  const shown = group.value?.invitation !== undefined;
  const press = () =>
    act.run(() => command({ t: "invite", link: shown ? null : write(link, "invitation", "", "link") }));
  return (
    <div class="on-screen">
      <Button pressed={shown} onPress={press}>{t(shown ? "links.hide" : "links.show")}</Button>
      <Outcome of={act} />
    </div>
  );
}
