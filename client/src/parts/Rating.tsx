// How a question lands, to be chosen: three signs with their words.
import type { Rating as Value } from "../protocol.ts";
import { t } from "../texts.ts";
import { moveAmong } from "./focus/among.ts";
import { SIGNS } from "./Rated.tsx";
import { Sign } from "./Sign.tsx";

const VALUES: readonly Value[] = ["cold", "lukewarm", "warm"];

/** Three equal buttons; arrow keys go from one to the next, as in any choice of one. */
export function Rating({ value, label, onRate }: { value?: Value | undefined; label: string; onRate: (rating: Value) => unknown }) {
  return (
    <div class="rating" role="radiogroup" tabIndex={-1} aria-label={label} onKeyDown={moveAmong}>
      {VALUES.map((one) => (
        <button
          key={one}
          type="button"
          role="radio"
          class={one}
          aria-checked={one === value}
          tabIndex={one === (value ?? "cold") ? 0 : -1}
          onClick={() => void onRate(one)}
        >
          <Sign name={SIGNS[one]} />
          {t(`rating.${one}`)}
        </button>
      ))}
    </div>
  );
}
