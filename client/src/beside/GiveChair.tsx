// In the list of people: the chair, for who may give it, to who may have it.
import type { Act } from "../parts/act.tsx";
import { Button } from "../parts/Button.tsx";
import { command, group, me, nameOf, visit } from "../session.ts";
import { t } from "../texts.ts";
import { chair, givesChair } from "./leading.ts";

export function GiveChair({ id, act }: { id: string; act: Act }) {
  if (!givesChair.value || id === chair.value || id === group.value?.bringer) return null;
  const give = () => act.run(() => command({ t: "give_chair", visit: visit.value?.n ?? 0, participant: id }));
  return (
    <Button kind="words" onPress={give}>
      {t(id === me.value ? "chair.take" : "chair.give")}<span class="unseen">{`: ${nameOf(id)}`}</span>
    </Button>
  );
}
