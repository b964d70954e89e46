// What the case-bringer noted with their back to the circle: theirs line by line, to share or to keep; and what they shared.
import { Outcome, useActs, type Act } from "../parts/act.tsx";
import { Button } from "../parts/Button.tsx";
import { command, me, nameOf } from "../session.ts";
import { t } from "../texts.ts";
import { privateNotes, sharedNotes, shareNote, type SharedNote } from "./noting.ts";

/** Nothing before there is a note. */
export function MyNotes() {
  const act = useActs();
  const kept = privateNotes();
  const shared = sharedNotes();
  if (kept.length + shared.length === 0) return null;
  return (
    <section class="my-notes">
      <h2 class="label label-row"><span>{t("notes.head")}</span><span>{t("notes.device")}</span></h2>
      <ul class="rows">
        {kept.map((text) => <Kept key={text} text={text} act={act} />)}
        {shared.map((note) => <Shared key={note.id} note={note} act={act} />)}
      </ul>
      <Outcome of={act} />
    </section>
  );
}

function Kept({ text, act }: { text: string; act: Act }) {
  return (
    <li class="row">
      <p class="said">{text}</p>
      <div class="who"><Button kind="words" onPress={() => act.run(() => shareNote(text))}>{t("notes.share")}</Button></div>
    </li>
  );
}

function Shared({ note: { id, by, text }, act }: { note: SharedNote; act: Act }) {
  return (
    <li class="row mine">
      <p class="said">{text}</p>
      <div class="who">
        <span>{by === me.value ? t("notes.shared") : nameOf(by)}</span>
        {by === me.value && <Button kind="words" onPress={() => act.runAway(() => command({ t: "unshare_note", id }))}>{t("notes.back")}</Button>}
      </div>
    </li>
  );
}

/** For everyone else, the desk included. */
export function SharedNotes() {
  const shared = sharedNotes();
  if (shared.length === 0) return null;
  return (
    <section>
      <h2 class="label">{t("notes.of", { name: nameOf(shared[0]?.by ?? "") })}</h2>
      <ul class="rows">{shared.map(({ id, text }) => <li key={id} class="row"><p class="said">{text}</p></li>)}</ul>
    </section>
  );
}
