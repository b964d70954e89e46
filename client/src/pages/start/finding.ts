// From what a group has and wants to the methods that fit it.
import { computed, signal } from "@preact/signals-core";
import type { Level, Want } from "../../protocol.ts";
import { lasting, methods, rank, type OfferedMethod } from "./methods.ts";

/** Null: it does not matter. `minutes`: there are no more; `level`: what the group is used to. */
export interface Wish {
  minutes: number | null;
  people: number | null;
  level: Level | null;
  want: Want | null;
}

const ANYTHING: Wish = { minutes: null, people: null, level: null, want: null };
export const wish = signal<Wish>(ANYTHING);

/** Undefined until the methods came. */
export const fitting = computed(() => methods.value?.filter((each) => fits(each, wish.value)));

export function wishFor(part: Partial<Wish>): void {
  wish.value = { ...wish.value, ...part };
}

export function wishForAnything(): void {
  wish.value = ANYTHING;
}

export function fits(method: OfferedMethod, { minutes, people, level, want }: Wish): boolean {
  if (minutes !== null && lasting(method, people ?? undefined) > minutes * 60) return false;
  if (people !== null && (people < method.smallest || people > method.largest)) return false;
  if (level !== null && rank(method) > rank({ level })) return false;
  return want === null || method.wants.includes(want);
}
