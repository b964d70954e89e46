// From one device to another of the same person: what makes up the seat, sealed, left for two minutes, taken once.
import { choice, contentKey, drafts, keepDraft, keepKeys, keepRoot, keysOf, rootOf, type Keys } from "./keep.ts";
import { b64url, random, unb64url } from "./bytes.ts";
import { derive } from "./cipher/derive.ts";
import type { Box, Code, Problem, TakeBox } from "./protocol.ts";
import { open, seal, type Place } from "./seal.ts";
import { command, sessionId } from "./session.ts";

export const GOOD_FOR = 120; // seconds
const MOST_DRAFTS = 30_000; // UTF-16 units: with keys and padding well inside the 60,000 signs of a box

interface Luggage {
  keys: Keys;
  root: string;
  drafts: Record<string, string>;
  language: string;
}

/** Leaves the box on the server; the link that opens it once, or why there is none. */
export async function giveSeat(): Promise<{ link: string } | { code: Code }> {
  const id = sessionId.peek();
  const key = random(32);
  const keys = keysOf(id);
  if (!keys) return { code: "not_admitted" };
  const luggage: Luggage = { keys, root: b64url(rootOf(id)), drafts: fitting(drafts.all()), language: choice("language").peek() };
  const content = seal(derive(key, "pair"), placeOf(id), JSON.stringify(luggage));
  const code = await command({ t: "pair", box: b64url(derive(key, "box")), content });
  return code === null ? { link: `${location.origin}/pair/${id}#${b64url(key)}` } : { code };
}

/** Takes the box and keeps what is in it on this device; null when that happened, or why not. */
export async function takeSeat(id: string, secret: string): Promise<Code | "away" | "damaged" | null> {
  const key = unb64url(secret);
  if (key?.length !== 32) return "damaged";
  const answer = await fetchBox({ session: id, box: b64url(derive(key, "box")) });
  if ("code" in answer) return answer.code;
  const text = open(derive(key, "pair"), placeOf(id), answer.content);
  if (text === null) return "damaged";
  unpack(id, JSON.parse(text) as Luggage);
  return contentKey(id) ? null : "damaged";
}

function unpack(id: string, { keys, root, drafts: typed, language }: Luggage): void {
  keepKeys(id, keys);
  keepRoot(id, unb64url(root) ?? random(32));
  for (const [name, text] of Object.entries(typed)) keepDraft(id, name, text);
  if (language) choice("language").value = language;
}

async function fetchBox(asked: TakeBox): Promise<Box | { code: Code | "away" }> {
  try {
    const answer = await fetch("/api/pairings", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(asked),
    });
    return (await answer.json()) as Box | Problem;
  } catch {
    return { code: "away" };
  }
}

/** The shortest drafts first, as many as go in; the others wait on the first device. */
function fitting(all: Record<string, string>): Record<string, string> {
  let room = MOST_DRAFTS;
  const shortest = Object.entries(all).toSorted(([, a], [, b]) => a.length - b.length);
  return Object.fromEntries(shortest.filter(([, text]) => (room -= text.length) >= 0));
}

function placeOf(session: string): Place {
  return { session, kind: "pair", id: "", field: "box", revision: "0" };
}
