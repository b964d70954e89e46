// From the letter on the start page to a session that stands: every secret is made here, the server keeps hashes.
import { b64url, random, randomName } from "../../bytes.ts";
import { makeCode, showCode } from "../../code.ts";
import { derive } from "../../cipher/derive.ts";
import { device } from "../../disk.ts";
import { keepKeys, keepRoot, wipe, type Keys } from "../../keep.ts";
import { played } from "../../own/playing.ts";
import { proofOf, wrapUnder } from "../../lead/wrapping.ts";
import type { Code, CreateSession, Language, Leading, Script } from "../../protocol.ts";
import { seal, type Place } from "../../seal.ts";

export interface Letter {
  title: string;
  name: string;
  method: string;
  /** The file of a group's own method, in the place of one of the library. */
  own?: Script;
  /** What stands before and after it, by keys. */
  before: string[];
  after: string[];
  language: Language;
  seconds: number[];
  leading: Leading;
  code: string;
}

/** The code of a refusal, or "away" where no server answered as one should. */
export type Failure = Code | "away";

interface Secrets {
  id: string;
  content: Uint8Array;
  join: Uint8Array;
  screen: Uint8Array;
  root: Uint8Array;
  recovery: Uint8Array;
}

/** Creates the session and keeps its keys on this device; the session's id, or why it does not stand. */
export async function create(letter: Letter): Promise<{ id: string } | { failure: Failure }> {
  const made = makeSecrets();
  keep(made);
  const failure = await post(request(letter, made));
  if (!failure) return { id: made.id };
  wipe(made.id);
  return { failure };
}

/** The recovery code that this device still shows, because nobody said yet that it is kept. */
export function codeToKeep(id: string): string | null {
  return device.read(`kring:${id}:code`);
}

export function codeIsKept(id: string): void {
  device.remove(`kring:${id}:code`);
}

function makeSecrets(): Secrets {
  return {
    id: randomName(20),
    content: random(32),
    join: random(16),
    screen: random(16),
    root: random(32),
    recovery: makeCode(),
  };
}

// Before the server is asked: a page that dies between asking and hearing must not lose the session.
function keep(made: Secrets): void {
  keepKeys(made.id, keysIn(made));
  keepRoot(made.id, made.root);
  device.write(`kring:${made.id}:code`, showCode(made.recovery));
}

function keysIn(made: Secrets): Required<Keys> {
  return { k: b64url(made.content), j: b64url(made.join), s: b64url(made.screen) };
}

function request(letter: Letter, made: Secrets): CreateSession {
  const keys = keysIn(made);
  const place = (kind: Place["kind"], id: string, field: string): Place =>
    ({ session: made.id, kind, id, field, revision: "0" });
  return {
    id: made.id,
    ...playing(letter, made),
    before: letter.before,
    after: letter.after,
    language: letter.language,
    seconds: letter.seconds,
    leading: letter.leading,
    title: seal(made.content, place("session", made.id, "title"), letter.title),
    name: seal(made.content, place("person", "", "name"), letter.name),
    proof: b64url(derive(made.root, "seat")),
    join: keys.j,
    screen: keys.s,
    recovery: proofOf(made.recovery),
    wrap: wrapUnder(made.recovery, made.id, keys),
    ...(letter.code ? { code: letter.code } : {}),
  };
}

function playing({ method, own }: Letter, made: Secrets): Pick<CreateSession, "method" | "texts"> {
  if (!own) return { method };
  const { method: structure, texts } = played(own);
  const place: Place = { session: made.id, kind: "method", id: "", field: "texts", revision: "0" };
  return { method: structure, texts: seal(made.content, place, JSON.stringify(texts)) };
}

async function post(body: CreateSession): Promise<Failure | null> {
  try {
    const answer = await fetch("/api/sessions", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    if (answer.ok) return null;
    return ((await answer.json()) as { code?: Code }).code ?? "away";
  } catch {
    return "away";
  }
}
