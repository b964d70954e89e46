// The phases of the method as a row of cards: opened, put in another order, copied, taken away and put back.
import { useRef } from "preact/hooks";
import type { Draft, DraftPhase } from "../../own/draft.ts";
import { put } from "../../own/changing.ts";
import { change } from "../../own/editing.ts";
import { Button } from "../../parts/Button.tsx";
import { IconButton } from "../../parts/IconButton.tsx";
import { t } from "../../texts.ts";
import { addPhase, copyPhase, movePhase, opened, take, toggle } from "./cards.ts";
import { useDragging } from "./dragging.ts";
import { PhaseForm } from "./PhaseForm.tsx";
import { Taken } from "./Taken.tsx";
import { wrongAt } from "./telling.ts";

export function PhaseCards({ made }: { made: Draft }) {
  const row = useRef<HTMLOListElement>(null);
  const set = (at: number, phase: DraftPhase) => change((draft) => ({ ...draft, phase: put(draft.phase, at, phase) }));
  return (
    <section class="own-part">
      <h2 tabIndex={-1}>{t("own.phases")}</h2>
      <ol class="own-cards" ref={row}>
        {made.phase.map((phase, at) => (
          <li key={phase.key} class="sheet own-card">
            <Head phase={phase} at={at} of={made.phase.length} row={row} />
            {opened.value.has(phase.key) && <PhaseForm made={made} phase={phase} at={at} onPhase={(next) => set(at, next)} />}
          </li>
        ))}
      </ol>
      <Taken row="phase" />
      <Button onPress={addPhase}>{t("own.addPhase")}</Button>
    </section>
  );
}

interface HeadProps {
  phase: DraftPhase;
  at: number;
  of: number;
  row: { current: HTMLOListElement | null };
}

function Head({ phase, at, of, row }: HeadProps) {
  const { key, minutes, texts } = phase;
  const name = texts.name || t("own.nameless");
  const isOpen = opened.value.has(key);
  const drag = useDragging(at, row);
  return (
    <div class="own-head">
      <span class="handle" aria-hidden="true" {...drag}><span /></span>
      <h3>
        <button type="button" id={`${key}-head`} class="own-fold" aria-expanded={isOpen} onClick={() => toggle(key)}>
          <span class="row-number">{at + 1}</span>
          <b>{name}</b>
          <span class="soft small">{t("timeline.minutes", { n: minutes })}</span>
          {!isOpen && wrongAt(`phase.${at}`) && <span class="own-wrong small">{t("own.toMend")}</span>}
        </button>
      </h3>
      <span class="own-acts">
        {at > 0 && <span id={`${key}-up`}><IconButton sign="M8 13V3M4 7l4-4 4 4" label={t("own.up", { name })} onPress={() => movePhase(at, at - 1, `${key}-up`, `${key}-down`)} /></span>}
        {at < of - 1 && <span id={`${key}-down`}><IconButton sign="M8 3v10M4 9l4 4 4-4" label={t("own.down", { name })} onPress={() => movePhase(at, at + 1, `${key}-down`, `${key}-up`)} /></span>}
        <IconButton sign="M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3" label={t("own.copy", { name })} onPress={() => copyPhase(at)} />
        <IconButton sign="M4 4l8 8M12 4l-8 8" label={t("own.take", { name })} onPress={() => take("phase", at)} />
      </span>
    </div>
  );
}
