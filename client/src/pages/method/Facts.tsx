// The facts by which a group sees whether a method is for it.
import { t } from "../../texts.ts";
import { factsOf } from "../start/MethodChoice.tsx";
import type { OfferedMethod } from "../start/methods.ts";

export function Facts({ offered }: { offered: OfferedMethod }) {
  const { texts, level, wants, needs } = offered;
  const facts = [
    [t("method.time"), `${factsOf(offered)} ${texts.minutes}`],
    [t("method.level"), t(`find.level.${level}`)],
    [t("method.wants"), wants.map((want) => t(`find.want.${want}`)).join(", ")],
    ...(needs.length > 0 ? [[t("method.needs"), needs.map((need) => t(`method.need.${need}`)).join(", ")]] : []),
    [t("method.fits"), texts.fits],
    [t("method.unfit"), texts.unfit],
    [t("method.origin"), texts.origin],
  ];
  return (
    <dl class="facts">
      {facts.map(([name, fact]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}
