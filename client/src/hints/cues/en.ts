// The cues of English.
import { capital, first, inside, last, wordsOf, type Cues } from "./cues.ts";

const ASKING = "what|which|how|where|who|whom|whose";
const HELPING = "do|does|did|is|are|was|were|have|has|had|can|could|will|would|should|may|might|must|am";
const WHEN = `when(?= (?:${HELPING})(?: |n't)| ?\\?|$)`;
const SUBJECT = "i|you|he|she|it|we|they|that|this|there";

export const cues: Cues = {
  lead: first("and|but|so|well|ok|okay"),
  fine: first(
    "(could|can|would|will) you( please)? (say|tell|describe|explain|give|share|elaborate|walk|take|talk|expand)",
    "(do|did) i (understand|hear|get)",
    "(have|did) you ever(?! (tried|try|thought|think|considered|consider|asked|talked))",
    "(do|did) you mean",
    "you mean",
    "am i right",
    "is it (right|true|correct) that",
    "what have you (already|not|n't)",
    "what (if|about) (nothing|it|you do nothing)",
  ),
  open: first(ASKING, WHEN, "since when", `(to|in|at|on|for|with|from|by|since|about|of|until|under) (${ASKING})`),
  closed: first(
    HELPING,
    `(?:${HELPING})n't`,
    `(?:${SUBJECT}) .*\\?`,
    `(?:${SUBJECT})'\\p{L}+ .*\\?`,
    "i (was )?wonder(ing)? (if|whether)",
    "any(one|body|thing)",
    "ever",
    "\\p{L}+ or( \\p{L}+){1,3} ?\\?",
  ),
  choice: inside("or"),
  why: inside("(?<=^|[,:;] |(?:and|but|so) )why"),
  advice: inside(
    "have you (ever )?(tried|thought (of|about)|considered|talked to|spoken to|asked|looked (at|into))",
    "did you (ever )?(try|think of|consider)",
    "why don't you",
    "why not",
    "(couldn't|can't|shouldn't) you",
    "(could|can|should) you not",
    "would(n't)? it (not )?(be (better|wiser|good|an idea)|help)",
    "what (if|about) (you|\\p{L}+ing)",
    "how about",
    "you should",
    "maybe you (could|should|can)",
    "you could (just|always|also)",
    "if i were you",
    "in your place",
    "^i(?: would|'d)",
    "do you think .* would help",
  ),
  suggestive: inside(
    `^(?:${HELPING})n't`,
    "isn't (it|that|this)",
    "surely",
    "obviously",
    "are you really",
    "do you really",
    "wouldn't you rather",
    "you must (have|be|feel)",
    "you probably",
    "you do (see|know|realise|understand)",
    `^(?:${HELPING}) (?:${SUBJECT}) not`,
  ),
  tag: last("right", "correct", "no", `(?:${HELPING})(?:n't)? (?:${SUBJECT})`),
  coach: inside(
    "what(?:'s| is) (stopping|holding) you",
    "what do you need",
    "what makes (this|that|it)( \\p{L}+){0,2} (hard|difficult)",
    "what does (this|that|it) say about you",
    "what (does|did) (this|that|it) do to you",
  ),
  second: inside(`(?<=[,;] )(?:and|but) (?:why|${ASKING})`, `(?<=^(?:${ASKING})(?: \\S+){2,} )and (?:why|${ASKING})`),
  saying: first("i(?!(?:'m| am| was) (?:curious|wondering)| wonder|'d like to know)"),
  data: {
    name: capital(),
    plain: wordsOf(
      `Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October
       November December Christmas Easter Ramadan Eid New Year God Bible English British Britain England Scotland Scottish Wales Welsh
       Irish Ireland Europe European America American Americans French France German Germans Germany Dutch Spanish Italian Polish
       Turkish Arabic Indian Chinese African Asian Scrum Agile Lean Mum Mom Dad Teams Zoom Excel Word Outlook Google Whatsapp Covid Corona`,
    ),
    number: inside("(file|case|client|patient|policy|insurance|customer|nhs)( no\\.?| number| nr\\.?|)( is)?:? ?\\d[\\d./-]*"),
    born: inside("(born|date of birth|d\\.?o\\.?b\\.?)( is| in| on|:)? \\d+"),
  },
};
