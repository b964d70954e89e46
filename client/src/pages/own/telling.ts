// What is wrong, in words: at the field, and in the list of all of it.
import { computed } from "@preact/signals-core";
import { asked, judged, own } from "../../own/editing.ts";
import { cardOf, exactly, found, within, type Found } from "../../own/flaws.ts";
import { t, type Key } from "../../texts.ts";
import { opened } from "./cards.ts";

/** All that is to be said now. */
export const wrongs = computed<Found[]>(() => {
  const [made, told] = [own.value, judged.value];
  return made && told && "flaws" in told ? found(told.flaws, made.language, asked.value) : [];
});

export function sentence({ code, told }: Found): string {
  return t(`flaw.${code}` as Key, told);
}

/** In a field, or anywhere in it. */
export function wrongAt(place: string): string | undefined {
  const flaw = within(wrongs.value, place);
  return flaw && sentence(flaw);
}

/** With the whole of something. */
export function wrongWith(place: string): string | undefined {
  const flaw = exactly(wrongs.value, place);
  return flaw && sentence(flaw);
}

/** Which card, by its number and name, and which field of it where that has a name of its own. */
export function whereOf({ place }: Found): string {
  const name = place.split(".").findLast((part) => !/^\d+$/.test(part)) ?? "";
  return [cardName(place), t(`own.says.${name}` as Key) || t(`own.fact.${name}` as Key)].filter(Boolean).join(", ");
}

function cardName(place: string): string {
  const [kind = "", n = "0"] = cardOf(place)?.split(".") ?? [];
  const card = kind === "phase" ? own.value?.phase[Number(n)] : own.value?.module[Number(n)];
  return card ? t(`own.card.${kind}` as Key, { n: Number(n) + 1, name: card.texts.name }).trim() : t("own.card.method");
}

/** Opens what hides the field and leads the focus there. */
export function leadTo({ place }: Found): void {
  const [kind = "", n = "0"] = cardOf(place)?.split(".") ?? [];
  const card = kind === "phase" ? own.peek()?.phase[Number(n)] : own.peek()?.module[Number(n)];
  if (card) opened.value = new Set([...opened.peek(), card.key]);
  requestAnimationFrame(() => {
    const field = nearest(place);
    const folded = field?.closest("details");
    if (folded) folded.open = true;
    field?.querySelector<HTMLElement>("input, select, textarea, button")?.focus();
  });
}

function nearest(place: string): HTMLElement | null {
  for (let parts = place.split("."); parts.length > 0; parts = parts.slice(0, -1)) {
    const field = document.getElementById(parts.join("."));
    if (field) return field;
  }
  return null;
}
