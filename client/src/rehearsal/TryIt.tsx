// "Try it": how many are played along, and off to a rehearsal of the method.
import { useSignal } from "../draw.ts";
import { draft } from "../keep.ts";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { Field } from "../parts/Field.tsx";
import { Wrong } from "../parts/Wrong.tsx";
import { limits, weigh } from "../seal.ts";
import { listOf, refusal, t } from "../texts.ts";
import { FEWEST, NAMES, namesFor, USUAL } from "./kept.ts";
import { rehearse, type Tried } from "./starting.ts";
import type { Failure } from "../pages/start/create.ts";
import "../styles/pages/rehearsal.css";

const COUNTS = NAMES.map((_, at) => at + 1).filter((count) => count >= FEWEST);

/** `tried`: what is to be played; null where that can't be, and the page says why. */
export function TryIt({ tried }: { tried: () => Tried | null | Promise<Tried | null> }) {
  const open = useSignal(false);
  const method = useSignal<Tried | null>(null);
  const press = async () => {
    method.value = await tried();
    open.value = method.value !== null;
  };
  return (
    <>
      <Button onPress={press}>{t("rehearsal.try")}</Button>
      <Dialog open={open} title={t("rehearsal.ask")}>
        {method.value && <Company tried={method.value} onNo={() => (open.value = false)} />}
      </Dialog>
    </>
  );
}

function Company({ tried, onNo }: { tried: Tried; onNo: () => void }) {
  const name = draft("start-name");
  const count = useSignal(USUAL);
  const code = useSignal("");
  const going = useSignal(false);
  const failure = useSignal<Failure | null>(null);
  const go = async () => {
    const leader = name.value.trim();
    if (going.peek() || weigh(leader) > limits.name) return;
    going.value = true;
    failure.value = await rehearse(tried, { count: count.value, leader, code: code.value.trim() });
    going.value = failure.value === null;
  };
  return (
    <>
      <p>{t("rehearsal.what", { names: listOf(namesFor(count.value, name.value)) })}</p>
      <HowMany count={count.value} onCount={(chosen) => (count.value = chosen)} />
      <Field value={name} label={t("start.name")} limit={limits.name} lines={1} people={false} autocomplete="given-name" onSend={go} />
      <p class="soft small">{t("rehearsal.bring")}</p>
      <p class="soft small">{t("rehearsal.leave")}</p>
      {failure.value === "wrong_creation_code" && <Field value={code} label={t("start.code")} limit={limits.line} lines={1} people={false} onSend={go} />}
      {failure.value && <Wrong>{refusal(failure.value)}</Wrong>}
      <div class="answers">
        <Button onPress={onNo}>{t("rehearsal.no")}</Button>
        <Button kind="now" first onPress={go}>{t(going.value ? "start.going" : "rehearsal.go")}</Button>
      </div>
    </>
  );
}

function HowMany({ count, onCount }: { count: number; onCount: (count: number) => void }) {
  return (
    <fieldset class="how-many">
      <legend>{t("rehearsal.count")}</legend>
      {COUNTS.map((each) => (
        <label key={each} class="tick">
          <input type="radio" name="rehearsal-count" value={each} checked={each === count} onChange={() => onCount(each)} />
          {each}
        </label>
      ))}
    </fieldset>
  );
}
