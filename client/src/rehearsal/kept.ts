// What this tab keeps of a rehearsal: who is played here, and where one came from. It goes with the tab or the session.
import { b64url, random } from "../bytes.ts";
import { tab } from "../disk.ts";
import type { Language } from "../protocol.ts";

/** A simulated person. `root`: the secret of the seat, base64url. */
export interface Seat {
  name: string;
  root: string;
}

export interface Kept {
  seats: Seat[];
  /** In which they write. */
  language: Language;
  /** The path of the page on which it was begun. */
  from: string;
}

export const NAMES = ["Anna", "Bram", "Chris", "Dewi", "Eva", "Farid", "Gijs"] as const;
export const FEWEST = 3; // an anonymous pile opens by itself from three writers on
export const USUAL = 4;

// Cleared with all else of the session once that is deleted.
const where = (session: string): string => `kring:${session}:rehearsal`;

export function keptOf(session: string): Kept | null {
  return JSON.parse(tab.read(where(session)) ?? "null") as Kept | null;
}

export function keepRehearsal(session: string, kept: Kept): void {
  tab.write(where(session), JSON.stringify(kept));
}

/** Other names than that of whoever leads, as far as there are any. */
export function namesFor(count: number, leader: string): string[] {
  const same = (name: string): boolean => name.toLowerCase() === leader.trim().toLowerCase();
  return NAMES.toSorted((a, b) => Number(same(a)) - Number(same(b))).slice(0, count);
}

/** New people, each with a secret of their own. */
export function people(count: number, leader: string): Seat[] {
  return namesFor(count, leader).map((name) => ({ name, root: b64url(random(32)) }));
}
