// What is shown instead of a seat: why the door is shut, and the one way on.
import type { ComponentChildren } from "preact";
import { PageTop } from "../parts/frame/PageTop.tsx";
import { Button } from "../parts/Button.tsx";
import { wipe } from "../keep.ts";
import { enter, failure, sessionId, type Failure } from "../session.ts";
import { refusal, t, type Key } from "../texts.ts";
import { EmptyTable } from "./door/EmptyTable.tsx";
import { PasteLink } from "./door/PasteLink.tsx";
import { WithCode } from "./door/WithCode.tsx";

type Where = "circle" | "screen";

const TITLED = new Set<string>([
  "unknown_session", "not_admitted", "wrong_link", "removed", "session_full", "session_closed",
  "old_protocol", "wrong_code", "relieved", "gone", "no_key", "wrong_key",
]);
const BY_LINK = new Set<Failure>(["no_key", "wrong_key", "wrong_link", "not_admitted", "relieved"]);
const BY_CODE = new Set<Failure>(["no_key", "wrong_key", "not_admitted", "wrong_code"]);
const LATER = new Set<Failure>(["session_full", "too_fast", "store_unwritable", "away"]);

export function Door({ where }: { where: Where }) {
  const why = failure.value;
  if (!why) return null;
  if (why === "gone") return <Shut why={why}><ToStart /></Shut>;
  if (why === "unknown_session") return <Shut why={why}><Forget /><ToStart /></Shut>;
  return (
    <Shut why={why}>
      {BY_LINK.has(why) && <PasteLink where={where} />}
      {BY_CODE.has(why) && where === "circle" && <WithCode opened={why === "wrong_code"} />}
      {LATER.has(why) && <Button kind="now" onPress={() => enter(where)}>{t("door.again")}</Button>}
      {isOld(why) && <Button kind="now" onPress={() => location.reload()}>{t("door.reload")}</Button>}
      {why === "removed" || why === "session_closed" ? <ToStart /> : null}
    </Shut>
  );
}

function Shut({ why, children }: { why: Failure; children: ComponentChildren }) {
  return (
    <>
      <PageTop languages />
      <main class="door">
        <EmptyTable />
        <h1 class="people" tabIndex={-1}>{t((TITLED.has(why) ? `door.title.${why}` : "door.title.other") as Key)}</h1>
        <p class="why" role="alert">{refusal(why)}</p>
        {children}
        <p class="soft small">{why}</p>
      </main>
    </>
  );
}

function ToStart() {
  return <p><a class="words" href="/">{t("door.start")}</a></p>;
}

function Forget() {
  const forget = () => {
    wipe(sessionId.value);
    location.assign("/");
  };
  return <Button onPress={forget}>{t("door.forget")}</Button>;
}

function isOld(why: Failure): boolean {
  return why === "old_protocol" || why === "malformed";
}
