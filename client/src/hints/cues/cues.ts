// What the cues of a language are: patterns of words, bounded by what is a letter in no alphabet.
export interface Cues {
  /** What stands before a question without belonging to it: "and", "but", "so". */
  lead: RegExp;
  /** How an invitation, a check or a summary begins: fine, whatever else it looks like. */
  fine: RegExp;
  /** How a question begins that leaves the answer open. */
  open: RegExp;
  /** How one begins that yes or no answers. */
  closed: RegExp;
  /** Between two answers to choose from. */
  choice: RegExp;
  why: RegExp;
  advice: RegExp;
  /** Words that lean towards an answer; after a question word they mean something else. */
  suggestive: RegExp;
  /** Ends that ask to be agreed with, after any beginning. */
  tag: RegExp;
  /** Goes deeper than the facts. */
  coach: RegExp;
  /** A second question in the same sentence. */
  second: RegExp;
  /** Begins as something one says oneself. */
  saying: RegExp;
  data: DataCues;
}

/** What tells who somebody is. */
export interface DataCues {
  /** Words that may be names, by what stands before them; finds all. */
  name: RegExp;
  /** Such words that are none: days, languages. */
  plain: ReadonlySet<string>;
  /** The number of a file or of a person. */
  number: RegExp;
  /** A day or year of birth. */
  born: RegExp;
}

const LEFT = "(?<![\\p{L}\\p{N}])";
const RIGHT = "(?![\\p{L}\\p{N}])";

const any = (patterns: readonly string[]): string => `(?:${patterns.join("|")})`;

/** Whole words anywhere. `\b` would take ü and ë for the end of a word. */
export const inside = (...patterns: string[]): RegExp => new RegExp(`${LEFT}${any(patterns)}${RIGHT}`, "iu");
/** Whole words at the beginning. */
export const first = (...patterns: string[]): RegExp => new RegExp(`^${any(patterns)}${RIGHT}`, "iu");
/** Whole words after a comma, at the end of a question. */
export const last = (...patterns: string[]): RegExp => new RegExp(`, ?${any(patterns)} ?\\?+$`, "iu");
/** A capital inside a sentence, where only names and a few other words have one. */
export const capital = (): RegExp => /(?<=[\p{L}\p{N},;]["')]? )\p{Lu}\p{Ll}+(?![\p{L}\p{N}])/gu;
export const wordsOf = (listed: string): ReadonlySet<string> => new Set(listed.trim().split(/\s+/));
