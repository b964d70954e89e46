// A private note on lined paper: it stays on this device and goes nowhere.
import { draft, drafts } from "../../keep.ts";
import { Kept } from "../../parts/Kept.tsx";
import { t } from "../../texts.ts";

/** One for the whole session: what is noted in one phase is there in the next. */
export const NOTE = "note";

export function Note() {
  const note = draft(NOTE);
  return (
    <section class="note">
      <div class="label label-row">
        <label for="note">{t("note.label")}</label>
        <span>{drafts.saved(NOTE).value ? <Kept saved={drafts.saved(NOTE)} /> : t("note.device")}</span>
      </div>
      <textarea id="note" class="lined said" rows={4} value={note.value} onInput={(event) => (note.value = event.currentTarget.value)} />
    </section>
  );
}
