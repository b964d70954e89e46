// From a row of the table of settings to a field of the form.
import type { DraftModule } from "../../own/draft.ts";
import type { Kind, Setting } from "../../own/settings.ts";
import { t, type Key } from "../../texts.ts";
import { Choice, Count, Several, Tick } from "./inputs.tsx";

interface SettingFieldProps {
  at: string;
  kind: Kind;
  name: string;
  setting: Setting;
  value: unknown;
  modules: readonly DraftModule[];
  onValue: (value: unknown) => unknown;
}

export function SettingField({ at, kind, name, setting, value, modules, onValue }: SettingFieldProps) {
  const label = t(`own.set.${kind}.${name}` as Key);
  switch (setting.sort) {
    case "tick":
      return <Tick at={at} label={label} value={value === true} onTick={onValue} />;
    case "count":
      return <Count at={at} label={label} value={Number(value)} least={setting.least} most={setting.most} onCount={onValue} />;
    case "choice":
      return <Choice at={at} label={label} value={String(value)} of={setting.of.map(named)} onChoice={onValue} />;
    case "hue":
      return <Choice at={at} label={label} value={String(value ?? "")} of={[["", t("own.choice.noHue")], ...setting.of.map(named)]} onChoice={(one) => onValue(one || null)} />;
    case "keys":
      return <Several at={at} label={label} value={value as string[]} of={modules.map(({ key, texts }) => [key, texts.name || t("own.nameless")])} onSeveral={onValue} />;
  }
}

function named(value: string): readonly [string, string] {
  return [value, t(`own.choice.${value}` as Key)];
}
