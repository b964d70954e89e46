// From the phase to the page that stands in for the usual one: in silence, and with the back to the circle.
import { computed } from "@preact/signals-core";
import type { ComponentType } from "preact";
import { group, isBringer, phase } from "../session.ts";
import { Apart } from "./Apart.tsx";
import { Silence } from "./Silence.tsx";

/** Null where the usual page is right. */
export const instead = computed<ComponentType | null>(() => {
  if (phase.value?.group === "silence") return Silence;
  return isBringer.value && group.value?.turned ? Apart : null;
});
