// The first device: shows a code, good once and for two minutes, by which a second device gets the same seat.
import type { Signal } from "@preact/signals-core";
import { useEffect, useRef } from "preact/hooks";
import { useSignal } from "../../draw.ts";
import { GOOD_FOR, giveSeat } from "../../pairing.ts";
import { copy } from "../../pages/share/copy.ts";
import { now, tick } from "../../session.ts";
import { refusal, t } from "../../texts.ts";
import { Button } from "../Button.tsx";
import { Dialog } from "../Dialog.tsx";
import { Qr } from "../Qr.tsx";
import { Wrong } from "../Wrong.tsx";
import "../../styles/pages/start.css"; // the drawing of a code and the field of a link

interface Given {
  link: string;
  until: number; // the server's ms
}

export function PairDialog({ open }: { open: Signal<boolean> }) {
  const given = useSignal<Given | null>(null);
  const wrong = useSignal<string | null>(null);
  const make = async () => {
    given.value = wrong.value = null;
    const answer = await giveSeat();
    if ("code" in answer) wrong.value = refusal(answer.code);
    else given.value = { link: answer.link, until: now() + GOOD_FOR * 1000 };
  };
  useEffect(() => {
    if (open.value) void make();
  }, [open.value]);
  const close = <Button first onPress={() => (open.value = false)}>{t("pair.close")}</Button>;
  return (
    <Dialog open={open} title={t("pair.title")} answers={close}>
      {wrong.value && <Wrong>{wrong.value}</Wrong>}
      {given.value ? <Handed given={given.value} onAgain={make} /> : !wrong.value && <p role="status">{t("pair.making")}</p>}
    </Dialog>
  );
}

function Handed({ given, onAgain }: { given: Given; onAgain: () => unknown }) {
  const left = tick.value > 0 ? Math.max(0, Math.ceil((given.until - now()) / 1000)) : 0;
  if (left === 0) {
    return <><p role="status">{t("pair.over")}</p><Button kind="now" onPress={onAgain}>{t("pair.again")}</Button></>;
  }
  return (
    <>
      <p>{t("pair.how")}</p>
      <Qr text={given.link} label={t("pair.title")} />
      <p class="soft">{t("pair.left", { n: left })}</p>
      <LinkField link={given.link} />
    </>
  );
}

function LinkField({ link }: { link: string }) {
  const field = useRef<HTMLInputElement>(null);
  const copied = useSignal<boolean | null>(null);
  const press = async () => {
    copied.value = await copy(link, field.current);
  };
  return (
    <div class="copy-link">
      <input ref={field} class="input" readOnly value={link} aria-label={t("pair.link")} />
      <Button onPress={press}>{t("pair.copy")}</Button>
      <p class="soft small" role="status">{copied.value !== null && t(copied.value ? "pair.copied" : "pair.notCopied")}</p>
    </div>
  );
}
