// The second device: brings a seat here that another device of the same person left for two minutes.
import { useSignal } from "../draw.ts";
import { hasRoot } from "../keep.ts";
import { takeSeat } from "../pairing.ts";
import { Button } from "../parts/Button.tsx";
import { PageTop } from "../parts/frame/PageTop.tsx";
import { Wrong } from "../parts/Wrong.tsx";
import { refusal, t } from "../texts.ts";

/** Pressed, not by itself: the box can be taken once, and a page that is only previewed must not spend it. */
export function Pair({ id, secret }: { id: string; secret: string }) {
  const taking = useSignal(false);
  const wrong = useSignal<string | null>(null);
  const take = async () => {
    if (taking.value) return;
    taking.value = true;
    const why = await takeSeat(id, secret);
    taking.value = false;
    if (why === null) location.replace(`/s/${id}`);
    else wrong.value = why === "damaged" ? t("pair.damaged") : refusal(why);
  };
  return (
    <>
      <PageTop languages />
      <main class="door">
        <h1 class="people" tabIndex={-1}>{t("pair.takeTitle")}</h1>
        <p class="why">{t("pair.takeHow")}</p>
        {hasRoot(id) && <p>{t("pair.takeOver")}</p>}
        {wrong.value && <Wrong>{wrong.value}</Wrong>}
        <Button kind="now" onPress={take}>{t(taking.value ? "pair.taking" : "pair.take")}</Button>
      </main>
    </>
  );
}
