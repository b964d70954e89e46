// From what is typed to whether it may tell who somebody is: a name, an address, a number, a day of birth.
import type { Cues, DataCues } from "./cues/cues.ts";
import { NAMES } from "./names.ts";

const MAIL = /\S@\S+\.\p{L}/u;
const DIGITS = /\+?\d(?:[ ()/-]?\d){8,}/; // phone numbers, and most others that stand for a person
// Of birth, and not the day of a next meeting.
const DAY = /(?<!\d)\d{1,2}(?:[-/.]\d{1,2}[-/.]|\.? \p{L}{3,10}\.? )(?:19\d|20[01])\d(?!\d)/u;
const WORD = /\p{L}+/gu;

/** `known`: first names that everyone in the circle has on their page anyway. */
export function identifying(text: string, { data }: Cues, known: ReadonlySet<string>): boolean {
  const plain = text.normalize("NFC");
  return [MAIL, DIGITS, DAY, data.number, data.born].some((one) => one.test(plain)) || names(plain, data).some((one) => !known.has(one));
}

function names(text: string, { name, plain }: DataCues): string[] {
  const listed = (text.match(WORD) ?? []).filter((one) => NAMES.has(one));
  return [...listed, ...(text.match(name) ?? []).filter((one) => !plain.has(one))];
}
