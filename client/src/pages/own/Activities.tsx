// The activities of a phase or a module: added, set and taken away; the same form for each, by the table of settings.
import type { Draft } from "../../own/draft.ts";
import { unused } from "../../own/draft.ts";
import { put, removed } from "../../own/changing.ts";
import { fresh, KINDS, settingsOf, type Kind } from "../../own/settings.ts";
import { decksIn } from "../../own/file.ts";
import { Wrong } from "../../parts/Wrong.tsx";
import { Button } from "../../parts/Button.tsx";
import type { ActivityAsked, DeckTextsAsked } from "../../protocol.ts";
import { t } from "../../texts.ts";
import { Deck } from "./Deck.tsx";
import { SettingField } from "./SettingField.tsx";
import { wrongWith } from "./telling.ts";

interface ActivitiesProps {
  made: Draft;
  /** "phase.0" or "module.1". */
  place: string;
  activities: readonly ActivityAsked[];
  /** Null in a module: it has no names for its decks. */
  decks: Record<string, DeckTextsAsked> | null;
  onActivities: (activities: ActivityAsked[]) => unknown;
  onDecks: (decks: Record<string, DeckTextsAsked>) => unknown;
}

export function Activities({ made, place, activities, decks, onActivities, onDecks }: ActivitiesProps) {
  const several = decksIn({ activities: [...activities] }).length > 1;
  return (
    <section class="own-activities">
      <h4>{t("own.activities")}</h4>
      {activities.length === 0 && <p class="soft small">{t("own.noActivities")}</p>}
      {activities.map((activity, n) => (
        <fieldset key={`${activity.t}-${n}`} class="own-activity" id={`${place}.activities.${n}`}>
          <legend>{t(`own.activity.${activity.t}`)}</legend>
          <Settings made={made} place={`${place}.activities.${n}`} activity={activity} onActivity={(next) => onActivities(put(activities, n, next))} />
          {several && decks && activity.t === "cards" && <Deck place={place} deck={activity.deck ?? "cards"} decks={decks} onDecks={onDecks} />}
          <Button kind="words" onPress={() => onActivities(removed(activities, n))}>{t("own.takeActivity", { name: t(`own.activity.${activity.t}`) })}</Button>
        </fieldset>
      ))}
      <Adding activities={activities} place={place} onKind={(kind) => onActivities([...activities, begun(kind, activities)])} />
    </section>
  );
}

// A second deck has a key of its own; the only one keeps the one that says nothing.
function begun(kind: Kind, beside: readonly ActivityAsked[]): ActivityAsked {
  const activity = fresh(kind);
  const decks = decksIn({ activities: [...beside] });
  if (activity.t !== "cards" || !decks.includes("cards")) return activity;
  return { ...activity, deck: unused("d", decks.map((key) => ({ key }))) };
}

interface SettingsProps {
  made: Draft;
  place: string;
  activity: ActivityAsked;
  onActivity: (activity: ActivityAsked) => unknown;
}

function Settings({ made, place, activity, onActivity }: SettingsProps) {
  const set = (name: string, value: unknown) => onActivity({ ...activity, [name]: value } as ActivityAsked);
  const whole = wrongWith(place);
  return (
    <div class="own-settings">
      {settingsOf(activity.t).map(([name, setting]) => (
        <SettingField
          key={name}
          at={`${place}.${name}`}
          kind={activity.t}
          name={name}
          setting={setting}
          value={(activity as unknown as Record<string, unknown>)[name] ?? setting.begin}
          modules={made.module}
          onValue={(value) => set(name, value)}
        />
      ))}
      {whole && <Wrong>{whole}</Wrong>}
    </div>
  );
}

interface AddingProps {
  activities: readonly ActivityAsked[];
  place: string;
  onKind: (kind: Kind) => unknown;
}

/** Of each kind one, but of cards as many as there are decks; a module holds no choice of modules. */
function Adding({ activities, place, onKind }: AddingProps) {
  const there = new Set(activities.map((activity) => activity.t));
  const left = KINDS.filter((kind) => kind === "cards" || !there.has(kind)).filter((kind) => kind !== "modules" || place.startsWith("phase"));
  return (
    <div class="field">
      <select class="input" aria-label={t("own.addActivity")} value="" onChange={(event) => (onKind(event.currentTarget.value as Kind), (event.currentTarget.value = ""))}>
        <option value="">{t("own.addActivity")}</option>
        {left.map((kind) => <option key={kind} value={kind}>{`${t(`own.activity.${kind}`)}: ${t(`own.about.${kind}`)}`}</option>)}
      </select>
    </div>
  );
}
