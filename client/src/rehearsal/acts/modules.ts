// Everyone says which module they would choose; most of them the same.
import type { ModulesSettings } from "../../protocol.ts";
import type { Deed, Look } from "../look.ts";

const OTHER = 3; // which of them would choose another

export function* modules({ view, own, at }: Look, { of }: ModulesSettings): Generator<Deed> {
  const key = of[at === OTHER ? 1 : 0] ?? of[0];
  if (!key || view.favours?.[own.id] !== undefined) return;
  yield { key: `favour ${view.visit?.n}`, takes: "thought", make: () => ({ t: "favour_module", key }) };
}
