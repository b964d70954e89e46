// What few sessions need on a participant's page, phases before it is needed: `parts.ts` says when it is fetched.
import { signal } from "@preact/signals-core";
import type * as Later from "./later.ts";

/** Null until it is wanted and here. */
export const later = signal<typeof Later | null>(null);
