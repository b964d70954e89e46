// From a case in somebody's head to a title and one line, with three quiet checks that only the writer sees.
import { draft, drafts } from "../../keep.ts";
import { Field } from "../../parts/Field.tsx";
import { Sheet } from "../../parts/Sheet.tsx";
import { limits } from "../../seal.ts";
import { t } from "../../texts.ts";
import { later } from "../late.ts";
import { fieldOf } from "./proposing.ts";

export function ProposalForm() {
  const [title, line] = [fieldOf("title"), fieldOf("line")];
  const more = later.value;
  return (
    <Sheet look="writing">
      <div class="in form">
        <Field label={t("propose.title")} value={draft(title)} saved={drafts.saved(title)} limit={limits.line} lines={1} first />
        {more && <more.Starters value={draft(line)} />}
        <Field label={t("propose.line")} value={draft(line)} saved={drafts.saved(line)} limit={limits.text} lines={2} />
        <fieldset>
          <legend class="label">{t("propose.checks")}</legend>
          {(["current", "concrete", "mine"] as const).map((check) => (
            <label key={check} class="check">
              <input type="checkbox" />
              {t(`propose.${check}`)}
            </label>
          ))}
        </fieldset>
        <p class="small soft">{t("propose.noNames")}</p>
      </div>
    </Sheet>
  );
}
