// Which dialog of the desk is open: they are opened from the top and from the bottom line alike.
import { signal } from "@preact/signals-core";

export const linksOpen = signal(false);
export const screenOpen = signal(false);
export const peopleOpen = signal(false);
export const closeOpen = signal(false);

export function closeAll(): void {
  for (const open of [linksOpen, screenOpen, peopleOpen, closeOpen]) open.value = false;
}
