// From what is typed to what a hint says about it as a question: pure, on this device, and often nothing.
import type { Cues } from "./cues/cues.ts";
import { saidIn, type Kind } from "./policy.ts";

const LONG = 40; // words: more than that is a speech with a question at its end
const QUOTED = /"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»/gu; // what somebody else said is no question of the writer
const CALLED = /^\p{L}+, (?=\p{L})/u; // "Dewi, …"

interface Asked {
  whole: string;
  /** Its questions, one by one; the whole where there is no question mark. */
  questions: readonly string[];
}

type Fits = (one: string, cues: Cues) => boolean;

const FITS: Record<Exclude<Kind, "multiple" | "speech">, Fits> = {
  advice: (one, cues) => cues.advice.test(one),
  suggestive: (one, cues) => cues.tag.test(one) || (!isOpen(one, cues) && !cues.why.test(one) && cues.suggestive.test(one)),
  why: (one, cues) => cues.why.test(one),
  coach: (one, cues) => cues.coach.test(one),
  choice: (one, cues) => isClosed(one, cues) && cues.choice.test(one),
  closed: isClosed,
};

/** What to say about a question in a phase of that policy; null where nothing is to be said. */
export function hint(text: string, cues: Cues, policy: string): Kind | null {
  const asked = read(text, cues);
  return saidIn(policy).find((kind) => says(kind, asked, cues)) ?? null;
}

function says(kind: Kind, { whole, questions }: Asked, cues: Cues): boolean {
  if (kind === "multiple") return questions.length > 1 || cues.second.test(whole);
  if (kind === "speech") return whole.split(" ").length > LONG || (!whole.includes("?") && cues.saying.test(whole));
  return questions.some((one) => !cues.fine.test(one) && FITS[kind](one, cues));
}

/** Also where something comes first: "When he said that, what …?" */
function isOpen(one: string, cues: Cues): boolean {
  return !cues.closed.test(clauses(one)[0] ?? "") && clauses(one).some((each) => cues.open.test(each));
}

function isClosed(one: string, cues: Cues): boolean {
  return !isOpen(one, cues) && !cues.open.test(one) && clauses(one).some((each) => cues.closed.test(each));
}

const clauses = (one: string): string[] => one.split(/[,:;–—] ?/u);

function read(text: string, cues: Cues): Asked {
  const plain = text.normalize("NFC").replaceAll(/[‘’]/g, "'").replaceAll(QUOTED, unsaid);
  const whole = plain.replaceAll(/\s+/g, " ").trim().toLowerCase();
  const asked = (whole.match(/[^.!?…]+[.!?…]*/gu) ?? []).filter((one) => one.includes("?"));
  return { whole, questions: (asked.length > 0 ? asked : [whole]).map((one) => bare(one.trim(), cues)) };
}

/** A quoted sentence ends the one it stands in; quoted words are one more word of it. */
const unsaid = (quoted: string): string => (/[.!?].$/u.test(quoted) ? "…" : "_");

/** Without what only leads to the question. */
function bare(one: string, cues: Cues): string {
  const begun = one.replace(cues.lead, "").replace(/^,? /, "");
  return begun.replace(CALLED, "");
}
