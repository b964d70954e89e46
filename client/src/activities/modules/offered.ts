// The modules that this phase offers: their texts, who favours them, and which one was chosen.
import { activity, group, nameOf, screen } from "../../session.ts";
import { listOf, methodTexts } from "../../texts.ts";
import type { ModuleTexts } from "../../protocol.ts";

export interface Offered {
  key: string;
  texts: ModuleTexts;
  by: string; // the names of those who favour it; "" for nobody
  chosen: boolean;
}

export function offered(): Offered[] {
  const view = group.value ?? screen.value;
  return (activity("modules")?.of ?? []).flatMap((key) => {
    const texts = methodTexts.value?.modules?.[key];
    const by = listOf((view?.order ?? []).filter((id) => view?.favours?.[id] === key).map(nameOf));
    return texts ? [{ key, texts, by, chosen: view?.module === key }] : [];
  });
}
