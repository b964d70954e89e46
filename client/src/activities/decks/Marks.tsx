// The case-bringer's marks on an opened card: how it lands, and whether it is picked.
import { Button } from "../../parts/Button.tsx";
import { Rating } from "../../parts/Rating.tsx";
import { Outcome, useAct } from "../../parts/act.tsx";
import type { Rating as Value } from "../../protocol.ts";
import { command } from "../../session.ts";
import { t } from "../../texts.ts";

export function RateCard({ id, rating }: { id: string; rating: Value | undefined }) {
  const act = useAct();
  return (
    <div class="in">
      <Rating label={t("decks.rate")} value={rating} onRate={(value) => act.run(() => command({ t: "rate_card", card: id, rating: value }))} />
      <Outcome of={act} />
    </div>
  );
}

export function PickCard({ id, picked }: { id: string; picked: boolean }) {
  const act = useAct();
  return (
    <div class="in">
      <Button size="small" pressed={picked} onPress={() => act.run(() => command({ t: "pick_card", card: id, picked: !picked }))}>{t("decks.pick")}</Button>
      <Outcome of={act} />
    </div>
  );
}
