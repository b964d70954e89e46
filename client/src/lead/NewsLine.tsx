// Who leads now, until this person has read it; who was relieved reads why.
import { useEffect } from "preact/hooks";
import { Button } from "../parts/Button.tsx";
import { me } from "../session.ts";
import { t } from "../texts.ts";
import { known, newcomer } from "./matters.ts";
import { news } from "./news.ts";

export function NewsLine() {
  // To whom the desk was taken away the whole page is new.
  useEffect(() => {
    if (known().peek() === me.peek()) scrollTo(0, 0);
  }, []);
  return (
    <div class="lead-line">
      <p>{news()}</p>
      <Button kind="words" onPress={() => (known().value = newcomer.value)}>{t("lead.read")}</Button>
    </div>
  );
}
