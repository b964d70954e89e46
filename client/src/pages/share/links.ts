// From the keys on this device to the links: secrets stand in the fragment only, which no server is told.
import { keysOf } from "../../keep.ts";

/** The join link, or null where this device does not hold the token. */
export function peopleLink(id: string): string | null {
  const keys = keysOf(id);
  return keys?.j ? `${location.origin}/s/${id}#${keys.k}.${keys.j}` : null;
}

export function screenLink(id: string): string | null {
  const keys = keysOf(id);
  return keys?.s ? `${location.origin}/screen/${id}#${keys.k}.${keys.s}` : null;
}
