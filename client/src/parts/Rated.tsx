// How a question landed, in a list: open ring, half ring, full disc, and always the word.
import type { Rating } from "../protocol.ts";
import { t } from "../texts.ts";
import { Sign, type SignName } from "./Sign.tsx";

export const SIGNS: Record<Rating, SignName> = { cold: "ring", lukewarm: "half", warm: "full" };

export function Rated({ rating }: { rating: Rating }) {
  return (
    <span class={`rated ${rating}`}>
      <Sign name={SIGNS[rating]} />
      {t(`rating.${rating}`)}
    </span>
  );
}
