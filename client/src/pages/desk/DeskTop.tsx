// The top of the desk: the session, its links, its screen, its end, and how the line is.
import { Button } from "../../parts/Button.tsx";
import { Conn } from "../../parts/frame/Conn.tsx";
import { Menu } from "../../parts/menu/Menu.tsx";
import { Brand } from "../../parts/frame/PageTop.tsx";
import { isFacilitator, screenOn, title } from "../../session.ts";
import { t } from "../../texts.ts";
import { closeOpen, linksOpen, peopleOpen, screenOpen } from "./dialogs.ts";

export function DeskTop() {
  return (
    <header class="page-top desk-top">
      <Brand />
      <h1>{title.value}</h1>
      <nav aria-label={t("desk.nav")}>
        {isFacilitator.value && <Button kind="words" onPress={() => (linksOpen.value = true)}>{t("desk.links")}</Button>}
        <Button kind="words" onPress={() => (peopleOpen.value = true)}>{t("desk.people")}</Button>
        {isFacilitator.value && <OfTheSession />}
        <Menu />
      </nav>
      <Conn />
    </header>
  );
}

function OfTheSession() {
  return (
    <>
      <Button kind="words" onPress={() => (screenOpen.value = true)}>{t(screenOn.value ? "desk.screenOn" : "desk.screenOff")}</Button>
      <Button kind="words" onPress={() => (closeOpen.value = true)}>{t("desk.end")}</Button>
    </>
  );
}
