// From the phases of a method to its state diagram: a list of them, and beside it the ways from one to another.
import type { Bringer, Group } from "../../protocol.ts";
import { t } from "../../texts.ts";
import { AFTER, BEFORE, offersOf, type Move, type Step } from "./moves.ts";
import { lanesIn, rowsOf, type Row } from "./rows.ts";
import "../../styles/parts/diagram.css";

const LANES = 3; // drawn apart; more lie on the outermost

export interface Drawable extends Step {
  name: string;
  seconds: number;
  bringer: Bringer;
  group: Group;
}

interface Drawn {
  phases: readonly Drawable[];
  moduleName: (key: string) => string;
}

export function Diagram(drawn: Drawn) {
  const rows = rowsOf(drawn.phases);
  return (
    <>
      <ol class={`diagram lanes-${Math.min(LANES, lanesIn(rows))}`}>
        {rows.map((row) => <State key={row.key} row={row} {...drawn} />)}
        <li class="diagram-end">
          <span class="diagram-node" aria-hidden="true" />
          <span>{t("diagram.end")}</span>
        </li>
      </ol>
      <p class="soft small">{t("diagram.who")}</p>
    </>
  );
}

function State({ row, phases, moduleName }: Drawn & { row: Row }) {
  const n = phases.findIndex(({ key }) => key === row.key);
  const phase = phases[n];
  return (
    <li class={phase ? "" : row.key ? "diagram-optional" : "diagram-begin"}>
      {row.pieces.map(({ t: kind, part, lane, arrow }) => (
        <i key={`${kind} ${lane}`} aria-hidden="true" class={`arc ${kind} ${part} lane-${Math.min(LANES, lane)} ${arrow ? "arrow" : ""}`} />
      ))}
      <span class="diagram-node" aria-hidden="true">{phase && n + 1}</span>
      <div>
        {phase ? <Said phase={phase} n={n + 1} moduleName={moduleName} /> : <Around at={row.key} />}
        <Ways ways={row.ways} phases={phases} />
      </div>
    </li>
  );
}

function Said({ phase, n, moduleName }: { phase: Drawable; n: number; moduleName: Drawn["moduleName"] }) {
  const modules = offersOf(phase);
  return (
    <>
      <p class="diagram-name">
        <span class="unseen">{n} </span>
        <b>{phase.name}</b> <span class="soft">{t("timeline.minutes", { n: Math.round(phase.seconds / 60) })}</span>
      </p>
      <p class="soft">{t("diagram.bringer", { does: t(`diagram.bringer.${phase.bringer}`) })}</p>
      <p class="soft">{t("diagram.group", { does: t(`diagram.group.${phase.group}`) })}</p>
      {modules.length > 0 && <p class="soft">{t("diagram.offers", { names: modules.map(moduleName).join(", ") })}</p>}
    </>
  );
}

function Around({ at }: { at: string }) {
  if (!at) return <p class="diagram-name">{t("diagram.begin")}</p>;
  return (
    <>
      <p class="diagram-name">{t(at === BEFORE ? "diagram.before" : "diagram.after")}</p>
      <p class="soft">{t("diagram.before.what")}</p>
    </>
  );
}

/** The ways straight on and back are seen; those beside them are said as well. */
function Ways({ ways, phases }: { ways: readonly Move[]; phases: readonly Drawable[] }) {
  return (
    <ul class="diagram-ways">
      {ways.map((way) => (
        <li key={`${way.t} ${way.enters}`} class={way.t === "again" || way.t === "module" ? way.t : "unseen"}>{told(way, phases)}</li>
      ))}
    </ul>
  );
}

function told({ t: kind, leaves, enters, per, most }: Move, phases: readonly Drawable[]): string {
  const way = per ? t(`diagram.again.${per}`, { most: most ?? 0 }) : t(kind === "module" ? "diagram.module.played" : `diagram.${kind}`);
  const name = nameOf(enters, phases);
  return name && leaves !== enters ? t("diagram.to", { way, name }) : way;
}

function nameOf(key: string, phases: readonly Drawable[]): string {
  if (key === BEFORE || key === AFTER) return t(key === BEFORE ? "diagram.before" : "diagram.after");
  const n = phases.findIndex((phase) => phase.key === key);
  return n < 0 ? "" : `${n + 1} ${phases[n]?.name}`;
}
