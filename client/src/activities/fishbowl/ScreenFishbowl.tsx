// The two circles on the screen, for all to see where they sit; the one that has the word stands out.
import type { FishbowlView } from "../../protocol.ts";
import { listOf, t } from "../../texts.ts";
import { CIRCLES, hasWord, namesIn } from "./places.ts";

export function ScreenFishbowl({ bowl }: { bowl: FishbowlView }) {
  return (
    <div class="screen-cases">
      <ul>
        {CIRCLES.map((circle) => (
          <li key={circle}>
            <h2>{t(`fishbowl.${circle}`)} · {t(hasWord(circle) ? "fishbowl.hasWord" : "fishbowl.looksOn")}</h2>
            <span class={hasWord(circle) ? "large" : ""}>{listOf(namesIn(bowl, circle)) || t("fishbowl.nobody")}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
