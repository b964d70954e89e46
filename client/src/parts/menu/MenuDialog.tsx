// What the menu holds: who is here, language, light, hints, sound, another device, leaving.
import type { Signal } from "@preact/signals-core";
import { Remote } from "../../activities/round/Remote.tsx";
import { beside } from "../../beside/matters.ts";
import { Call } from "../../course/Call.tsx";
import { isHinted, setHints } from "../../hints/switch.ts";
import { choice } from "../../keep.ts";
import { group, isChair, isFacilitator, leave, me } from "../../session.ts";
import { language, LANGUAGES, t } from "../../texts.ts";
import { Asked } from "./Asked.tsx";
import { Button } from "../Button.tsx";
import { Dialog } from "../Dialog.tsx";
import { saySeat } from "../plan/saySeat.ts";
import { seatsOf } from "../plan/seats.ts";

export function MenuDialog({ open }: { open: Signal<boolean> }) {
  const close = () => (open.value = false);
  return (
    <Dialog open={open} title={t("menu.open")} answers={<Button onPress={close}>{t("menu.close")}</Button>}>
      <ul class="menu-list">
        <People />
        {isFacilitator.value && !isChair.value && beside.value && <beside.value.Safe />}
        {group.value && <li><Remote /></li>}
        <Choice label={t("menu.language")} value={language.value} options={LANGUAGES} say={(one) => t(`language.${one}`)} onChoose={(one) => (language.value = one)} />
        <Choice label={t("menu.theme")} value={choice("theme").value || "auto"} options={THEMES} say={(one) => t(`theme.${one}`)} onChoose={(one) => (choice("theme").value = one)} />
        <Choice label={t("menu.hints")} value={isHinted() ? "on" : "off"} options={SWITCH} say={(one) => t(`switch.${one}`)} onChoose={setHints} />
        {isChair.value && (
          <Choice label={t("menu.sound")} value={choice("sound").value || "on"} options={SWITCH} say={(one) => t(`switch.${one}`)} onChoose={(one) => (choice("sound").value = one)} />
        )}
        {group.value?.session.stage === "running" && <li><Call /></li>}
        <li><Asked label={t("menu.pair")} load={async () => (await import("./PairDialog.tsx")).PairDialog} /></li>
        <li><Button kind="words" onPress={leave}>{t("menu.leave")}</Button><p class="small soft">{t("menu.leaveWhat")}</p></li>
      </ul>
    </Dialog>
  );
}

const THEMES = ["auto", "light", "dark"] as const;
const SWITCH = ["on", "off"] as const;

type ChoiceProps<T extends string> = {
  label: string;
  value: T | string;
  options: readonly T[];
  say: (option: T) => string;
  onChoose: (option: T) => unknown;
};

function Choice<T extends string>({ label, value, options, say, onChoose }: ChoiceProps<T>) {
  return (
    <li>
      <p class="label">{label}</p>
      <div class="choices" role="group" aria-label={label}>
        {options.map((one) => <Button key={one} kind="words" pressed={one === value} onPress={() => onChoose(one)}>{say(one)}</Button>)}
      </div>
    </li>
  );
}

/** The plan as a list. */
function People() {
  const view = group.value;
  if (!view) return null;
  return (
    <li>
      <p class="label">{t("menu.people")}</p>
      <ul>{seatsOf(view, me.value).map((seat) => <li key={seat.id}><b>{seat.name}</b> <span class="soft">{saySeat(seat)}</span></li>)}</ul>
    </li>
  );
}
