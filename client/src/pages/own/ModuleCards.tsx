// The modules of the method, of which one is chosen in the session: each a card, as a phase is.
import { put } from "../../own/changing.ts";
import { blankModule, type Draft, type DraftModule } from "../../own/draft.ts";
import { beside, change, sayings } from "../../own/editing.ts";
import { suggestedModule } from "../../own/file.ts";
import { Button } from "../../parts/Button.tsx";
import { t } from "../../texts.ts";
import { Activities } from "./Activities.tsx";
import { opened, take, toggle } from "./cards.ts";
import { Lines, Words } from "./inputs.tsx";
import { Taken } from "./Taken.tsx";

const changeModules = (how: (modules: DraftModule[]) => DraftModule[]) => change((draft) => ({ ...draft, module: how(draft.module) }));

export function ModuleCards({ made }: { made: Draft }) {
  return (
    <details class="own-more" open={made.module.length > 0}>
      <summary>{t("own.modules")}</summary>
      <p class="soft small">{t("own.modulesWhat")}</p>
      <ol class="own-cards">
        {made.module.map((module, at) => (
          <li key={module.key} class="sheet own-card">
            <button type="button" id={`${module.key}-head`} class="own-fold own-head-alone" aria-expanded={opened.value.has(module.key)} onClick={() => toggle(module.key)}>
              <b>{module.texts.name || t("own.nameless")}</b>
            </button>
            {opened.value.has(module.key) && <ModuleForm made={made} module={module} at={at} />}
          </li>
        ))}
      </ol>
      <Taken row="module" />
      <Button onPress={() => changeModules((modules) => [...modules, blankModule(beside("module"))])}>{t("own.addModule")}</Button>
    </details>
  );
}

function ModuleForm({ made, module, at }: { made: Draft; module: DraftModule; at: number }) {
  const { texts } = module;
  const place = `module.${at}`;
  const otherwise = suggestedModule(sayings.value?.said ?? {});
  const set = (next: DraftModule) => changeModules((modules) => put(modules, at, next));
  const say = (part: Partial<DraftModule["texts"]>) => set({ ...module, texts: { ...texts, ...part } });
  return (
    <div class="own-form">
      <Words at={`${place}.texts.name`} label={t("own.moduleName")} lines={1} value={texts.name} onText={(name) => say({ name })} />
      <Words at={`${place}.texts.aim`} label={t("own.aim")} value={texts.aim} otherwise={otherwise["aim"]} onText={(aim) => say({ aim })} />
      <Words at={`${place}.texts.group`} label={t("own.doing")} value={texts.group} otherwise={otherwise["group"]} onText={(group) => say({ group })} />
      <Words at={`${place}.texts.prompt`} label={t("own.says.prompt")} value={texts.prompt ?? ""} onText={(prompt) => say({ prompt })} />
      <Lines at={`${place}.texts.starters`} label={t("own.says.starters")} value={texts.starters ?? []} onLines={(starters) => say({ starters })} />
      <Activities made={made} place={place} activities={module.activities ?? []} decks={null} onActivities={(activities) => set({ ...module, activities })} onDecks={() => undefined} />
      <Button kind="words" onPress={() => take("module", at)}>{t("own.take", { name: texts.name })}</Button>
    </div>
  );
}
