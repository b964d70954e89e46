// From a text and where it is written to the one thing to say about it; nothing of it leaves this device.
import { signal, type Signal } from "@preact/signals-core";
import { fetchWhen } from "../fetched.ts";
import type { Language } from "../protocol.ts";
import type { Cues } from "./cues/cues.ts";
import { hint } from "./hint.ts";
import { identifying } from "./identifying.ts";
import type { Kind } from "./policy.ts";

export type Found = Kind | "data";

export interface Written {
  text: string;
  /** The language that the session is held in: people write that one, whatever their page speaks. */
  language: Language;
  /** What the phase wants of its questions; null where no question is written. */
  policy: string | null;
  /** The first names of the circle. */
  known: ReadonlySet<string>;
}

const LOAD: Record<Language, () => Promise<{ cues: Cues }>> = {
  nl: () => import("./cues/nl.ts"),
  en: () => import("./cues/en.ts"),
  de: () => import("./cues/de.ts"),
};

type Loaded = Signal<{ cues: Cues } | null>; // null until they are here
const loaded: Record<Language, Loaded> = { nl: signal(null), en: signal(null), de: signal(null) };

/** Called where a field is shown, typed in or not: when they are fetched must not tell who writes. */
export const needCues = (language: Language) => fetchWhen(() => true, loaded[language], LOAD[language]);

/** Nothing either while the cues are not here: a hint is worth no waiting. */
export function find({ text, language, policy, known }: Written): Found | null {
  const cues = loaded[language].peek()?.cues;
  if (!cues || text.trim() === "") return null;
  if (identifying(text, cues, known)) return "data";
  return policy === null ? null : hint(text, cues, policy);
}
