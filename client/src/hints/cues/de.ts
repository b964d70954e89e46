// The cues of German.
import { first, inside, last, wordsOf, type Cues } from "./cues.ts";

const ASKING = "was|wie|welche\\p{L}*|wer|wen|wem|wessen|wo\\p{L}*|wann|inwie\\p{L}+";
const SUBJECT = "du|ihr|er|sie|es|das|der|die|dies\\p{L}*|man|wir|ich|dir|dich|jemand|dein\\p{L}*|euer|eure";
// What stands before such a word without being a verb, or is one that invites.
const NO_VERB =
  "aber|als|also|an|angenommen|auf|aus|bei|beschreib|bevor|bis|dass|durch|erzähl|falls|für|gegen|gib|hinter|in|mit|nach|nachdem|neben|nenn|nimm|ob|ohne|sag|schilder|seit|seitdem|sobald|stell|über|um|und|unter|vielleicht|von|vor|während|weil|wenn|zu|zwischen";

export const cues: Cues = {
  lead: first("und|aber|also|na|ok|okay|gut"),
  fine: first(
    "(kannst|könntest|magst|möchtest|würdest|willst|können|könnten|würden) (du|sie)( (?!ihm|ihr|ihnen|dein|ihre)\\p{L}+){0,7} (beispiel|beschreiben|erzählen|schildern|erklären|erläutern|ausführen)",
    "(kannst|könntest|magst|möchtest|würdest|willst|können|könnten|würden) (du|sie)( \\p{L}+){0,4} (mehr|dazu) sagen",
    "(kannst|könntest|magst|möchtest|würdest|willst|können|könnten|würden) (du|sie)( \\p{L}+){0,2} mehr dazu",
    "(habe?|verstehe?|höre?) ich( dich| sie| das| es)? (richtig|recht)",
    "meinst du damit",
    "du meinst",
    "(stimmt es|ist es richtig),? dass",
    "was(,)? wenn (du nichts|es|das)",
  ),
  open: first(ASKING, `(an|auf|aus|bei|bis|durch|für|gegen|in|mit|nach|seit|über|um|unter|von|vor|wegen|zu) (${ASKING})`),
  closed: first(
    "bist|sind|ist|war|waren|warst|hast|haben|hat|hatte|hattest|kannst|können|konntest|willst|wollen|möchtest|wirst|wird|würdest|würden|wäre|sollte|solltest|musst|darf|darfst|gibt|geht|ging|kennst|kennen|weißt|wissen|wusstest|findest|glaubst|denkst|meinst|stimmt|machst|tust",
    `(?!(${NO_VERB}) )\\p{L}+ (${SUBJECT})`,
    "(du|ihr|er|sie|es|das|wir|man) .*\\?",
    "ich (frage mich|habe mich gefragt),? ob",
    "\\p{L}+ oder( \\p{L}+){1,3} ?\\?",
  ),
  choice: inside("oder"),
  why: inside("(?<=^|[,:;] |(?:und|aber|also) )(?:warum|wieso|weshalb)"),
  advice: inside(
    "^(hast du|haben sie)( \\p{L}+){0,3},? (versucht|probiert|überlegt|erwogen)",
    "^(hast du|haben sie) (schon|mal|auch)[^?]*(versucht|probiert|überlegt|gedacht|nachgedacht|gefragt|gesprochen)",
    "(warum|wieso) (machst|fragst|sprichst|versuchst|sagst|rufst|redest|gehst|nimmst|gibst|lässt|suchst|schreibst|wartest|beginnst|bittest|hörst) du[^?]*(nicht|kein\\p{L}*)",
    "wäre es (nicht|vielleicht) (besser|sinnvoll|gut|klug|eine idee)",
    "würde es (nicht )?helfen",
    "(könntest|solltest|kannst|musst) du (es |ihn |sie |ihm |ihr |das )?nicht",
    "wie wäre es",
    "was(,)? wenn du",
    "(du|man) (kannst|könntest|kann|könnte)( \\p{L}+){0,2} (auch|einfach|besser|mal)",
    "vielleicht (kannst|könntest|solltest|musst) du",
    "an deiner stelle",
    "^ich würde",
    "glaubst du,? dass [^?]* (hilft|helfen würde)",
  ),
  suggestive: inside(
    "doch",
    "sicher(lich)?",
    "hoffentlich",
    "bestimmt",
    "wahrscheinlich",
    "(findest|meinst|denkst|glaubst) du (etwa |auch )?nicht",
    "etwa",
    "^\\p{L}+ (du|sie|er|es|das)( (dich|sich|denn|da|es))* (nicht|kein\\p{L}*)",
    "(verstehst|siehst|weißt) du (schon|ja),",
  ),
  tag: last("oder|oder nicht|nicht wahr|gell?|ne|nicht|stimmt's|richtig"),
  coach: inside(
    "was (hindert|hält) dich",
    "was brauchst du",
    "was macht (das|es|dies)( \\p{L}+){0,3} (schwer|schwierig)",
    "was sagt (das|dies|es) über dich",
    "was (macht|machte) (das|dies|es) mit dir",
    "was hat (das|dies|es) mit dir gemacht",
  ),
  second: inside(`(?<=[,;] )(?:und|aber) (?:warum|wieso|${ASKING})`, `(?<=^(?:${ASKING})(?: \\S+){2,} )und (?:warum|wieso|${ASKING})`),
  saying: first("ich(?! (bin|war) (neugierig|gespannt)| frage mich| habe mich gefragt| (möchte|würde) (gern )?wissen)"),
  data: {
    // All nouns have a capital here: only a title, or a town by its ending, tells a name.
    name: /(?<=(?<![\p{L}\p{N}])(?:Frau|Herrn?|Familie) )\p{Lu}\p{Ll}+|(?<=(?<![\p{L}\p{N}])(?:in|aus|nach|bei) )\p{Lu}\p{Ll}+(?:ingen|burg|furt|stadt|hausen|brück|heim|dorf)(?![\p{L}\p{N}])/gu,
    plain: wordsOf("Doktor Professor Professorin Direktor Direktorin Minister Ministerin Kollegin Kollege Innenstadt Altstadt"),
    number: inside(
      "(akten?|fall|klienten|patienten|kunden|versicherungs|versicherten|steuer)(zeichen|nummer|nr\\.?| nummer| nr\\.?|)( ist)?:? ?\\d[\\d./-]*",
      "aktenzeichen:? [\\p{L}\\d]+ [\\p{L}\\d./ -]*\\d",
      "\\p{L}+(straße|strasse|gasse|platz|allee|weg) \\d+",
    ),
    born: inside("(geboren|geb\\.|geburtsdatum|geburtsjahr)( ist| in| am|:)? \\d+", "\\d{4} geboren"),
  },
};
