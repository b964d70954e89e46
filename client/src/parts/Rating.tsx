// How a question lands, to be chosen: three signs with their words.
import type { Rating as Value } from "../protocol.ts";
import { t } from "../texts.ts";
import { SIGNS } from "./Rated.tsx";
import { Sign } from "./Sign.tsx";

const VALUES: readonly Value[] = ["cold", "lukewarm", "warm"];

/** Three equal buttons; arrow keys go from one to the next, as in any choice of one. */
export function Rating({ value, label, onRate }: { value?: Value | undefined; label: string; onRate: (rating: Value) => unknown }) {
  const move = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const step = ({ ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 } as Record<string, number>)[event.key];
    const buttons = [...event.currentTarget.querySelectorAll("button")];
    const at = buttons.findIndex((button) => button === document.activeElement);
    if (!step || at < 0) return;
    event.preventDefault();
    buttons[(at + step + 3) % 3]?.focus();
  };
  return (
    <div class="rating" role="radiogroup" tabIndex={-1} aria-label={label} onKeyDown={move}>
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
