// Help with choosing: what a group has and wants, and how many methods fit that.
import { t, type Key } from "../../texts.ts";
import { useId } from "../../draw.ts";
import { fitting, wish, wishFor, type Wish } from "./finding.ts";
import { methods } from "./methods.ts";

const MINUTES = [60, 90, 120];
const PEOPLE = [4, 5, 6, 7, 8, 9, 10];
const LEVELS = ["beginner", "medium", "advanced"] as const;
const WANTS = ["solution", "question", "self"] as const;

export function Finder() {
  const found = t("find.found", { n: fitting.value?.length ?? 0, of: methods.value?.length ?? 0 });
  return (
    <details class="finder">
      <summary>{t("find.help")}</summary>
      <div class="two">
        <Wanted part="minutes" values={MINUTES} say={(n) => t("find.upTo", { n })} />
        <Wanted part="people" values={PEOPLE} say={(n) => t("find.people", { n })} />
        <Wanted part="level" values={LEVELS} say={(level) => t(`find.level.${level}`)} />
        <Wanted part="want" values={WANTS} say={(want) => t(`find.want.${want}`)} />
      </div>
      <p class="soft small" role="status">{found}</p>
    </details>
  );
}

interface WantedProps<P extends keyof Wish> {
  part: P;
  values: readonly NonNullable<Wish[P]>[];
  say: (value: NonNullable<Wish[P]>) => string;
}

function Wanted<P extends keyof Wish>({ part, values, say }: WantedProps<P>) {
  const id = useId();
  const chosen = values.findIndex((each) => each === wish.value[part]);
  return (
    <div class="field">
      <div class="label-row">
        <label for={id}>{t(`find.${part}Label` as Key)}</label>
      </div>
      <select
        id={id}
        class="input"
        value={String(chosen)}
        onChange={(event) => wishFor({ [part]: values[Number(event.currentTarget.value)] ?? null })}
      >
        <option value="-1">{t("find.any")}</option>
        {values.map((value, n) => <option key={n} value={String(n)}>{say(value)}</option>)}
      </select>
    </div>
  );
}
