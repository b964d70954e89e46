// From a link to a sheet that hands it over: QR, the link itself, and copying.
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { useSignal } from "../../draw.ts";
import { polite } from "../../announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Qr } from "../../parts/Qr.tsx";
import { t } from "../../texts.ts";
import { copy } from "./copy.ts";

interface LinkSheetProps {
  link: string;
  title: string;
  what: string;
  /** The one thing to do now on this page. */
  main?: boolean;
  children?: ComponentChildren;
}

export function LinkSheet({ link, title, what, main = false, children }: LinkSheetProps) {
  return (
    <section class="sheet link-sheet">
      <h2>{title}</h2>
      <p class="soft">{what}</p>
      {onlyHere(link) && <p class="small">{t("links.onlyHere")}</p>}
      <Qr text={link} label={t("links.qr")} />
      <CopyLink link={link} main={main} />
      {children}
    </section>
  );
}

/** "localhost" is another computer on every device. */
const onlyHere = (link: string): boolean => /^(localhost|127\.|\[::1\])/.test(new URL(link).hostname);

function CopyLink({ link, main }: { link: string; main: boolean }) {
  const field = useRef<HTMLInputElement>(null);
  const outcome = useSignal<"links.copied" | "links.byHand" | null>(null);
  const press = async () => {
    outcome.value = (await copy(link, field.current)) ? "links.copied" : "links.byHand";
    polite(t(outcome.value));
  };
  return (
    <div class="copy-link">
      <input
        ref={field}
        class="input"
        readOnly
        value={link}
        aria-label={t("links.link")}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button kind={main ? "now" : "plain"} onPress={press}>{t("links.copy")}</Button>
      <p class="soft small outcome">{outcome.value && t(outcome.value)}</p>
    </div>
  );
}
