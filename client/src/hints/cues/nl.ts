// The cues of Dutch.
import { capital, first, inside, last, wordsOf, type Cues } from "./cues.ts";

const ASKING = "wat|welke?|hoe|waar\\p{L}*|wanneer(?! (?:je|jij|hij|zij|ze|het|u|jullie|we))|wie|wiens";
const SUBJECT = "je|jij|jullie|u|hij|zij|ze|het|dat|dit|deze|die|er|we|wij|ik|iemand|men|de|jouw|jou";
// What stands before such a word without being a verb, or is one that invites.
const NO_VERB =
  "aan|als|beschrijf|bij|dat|door|doordat|en|geef|in|kijk|leg|maar|met|misschien|na|nadat|naar|neem|noem|of|om|omdat|omschrijf|onder|op|over|schets|sinds|stel|tegen|terwijl|toen|tot|tussen|uit|van|vertel|volgens|voor|voordat|want|zoals|zodat|zodra";

export const cues: Cues = {
  lead: first("en|maar|dus|nou|oké|ok|goed|even"),
  fine: first(
    "(kun|kan|wil|zou|kunt|wilt) (je|u)( (?!hem|haar|hun|aan)\\p{L}+){0,7} (vertellen|beschrijven|uitleggen|toelichten|omschrijven|meenemen|voorbeeld( geven)?)",
    "(kun|kan|wil|zou|kunt|wilt) (je|u)( \\p{L}+){0,4} (meer|over) zeggen",
    "klopt (het|dat)",
    "(begrijp|hoor|heb) ik( je| u| het| dat)? goed",
    "(bedoel|zeg) (je|u) (dat|daarmee|dus)",
    "(je|u) bedoelt",
    "als ik( je| u| het)? goed",
    "wat als (je niets|het|er|dit)",
    "heb je ooit",
  ),
  open: first(ASKING, `(in|op|met|aan|bij|van|voor|door|uit|naar|sinds|tot|over|om|tegen|onder) (${ASKING}|hoeverre)`),
  closed: first(
    "ben|bent|is|was|waren|heb|hebt|heeft|had|hadden|doe|doet|deed|kan|kun|kunt|kon|wil|wilt|wilde|ga|gaat|ging|zou|zouden|moet|moest|mag|durf|denk|vind|vond|weet|wist|voel|voelde|klopt|zijn|worden|werd|wordt",
    `(?!(${NO_VERB}) )\\p{L}+ (${SUBJECT})(?! \\p{L}+ ?:)`,
    "(je|jij|jullie|u|hij|zij|ze|het|dat|dit|er) .*\\?",
    "ik (vraag|vroeg) me af of",
    "\\p{L}+ of( \\p{L}+){1,3} ?\\?",
  ),
  choice: inside("of"),
  why: inside("(?<=^|[,:;] |(?:en|maar|dus) )(?:waarom|hoezo)"),
  advice: inside(
    "^heb je( \\p{L}+){0,4} (geprobeerd|overwogen)",
    "^heb je (al|wel|weleens|er|ook)( \\p{L}+)* (geprobeerd|overwogen|gedacht|nagedacht|gesproken|gevraagd)",
    "^heb je al eens",
    "waarom (probeer|vraag|doe|ga|zeg|bel|praat|stop|neem|geef|laat|zoek|schrijf|stuur|mail|maak|leg|kies|overleg|wacht|begin|bespreek|hou|houd|plan) je( \\p{L}+){0,2} (niet|geen)",
    "zou je (het |hem |haar |dat )?niet( \\p{L}+){0,6} (kunnen|beter|moeten|willen)",
    "zou het (niet )?(helpen|beter|goed|handig|verstandig|slim|een idee)",
    "is het (geen|niet|misschien) (een )?(goed )?(idee|optie|beter|handig|verstandig|slim)",
    "(kun|kan) je (het |hem |haar |dat )?niet (gewoon|beter|eens|even)",
    "wat als je",
    "je (kunt|kan|zou)( \\p{L}+){0,2} (ook|gewoon|beter|eens|best)",
    "misschien (kun|kan|moet|zou) je",
    "moet je (het |hem |haar |dat )?niet",
    "als ik jou was",
    "in jouw plaats",
    "^ik zou",
    "waarom niet",
    "denk je dat( \\p{L}+)+ (helpt|zou helpen)",
  ),
  suggestive: inside(
    "toch",
    "zeker",
    "nietwaar",
    "(vind|denk) je (ook |dat )?niet",
    "je zult wel",
    "natuurlijk",
    "waarschijnlijk",
    "kan het (niet )?zijn dat",
    "(?<!^(?:als|toen|wanneer) .*)te (laat|veel|snel|weinig|ver)",
    "^\\p{L}+ (je|jij|u|hij|zij|ze|het|dat)( (je|zich|dan|daar|er))* (niet|geen)",
    "(snap|begrijp|besef|zie) je (wel|toch)",
  ),
  tag: last("hè|he|niet|of niet|toch|niet dan|niet waar"),
  coach: inside(
    "wat houdt (je|u|jou) tegen",
    "wat (heb je|heeft u) nodig",
    "wat zegt (dit|dat|het) over (jou|je|u)",
    "wat maakt (dit|dat|het)( \\p{L}+){0,2} (moeilijk|lastig|zwaar|spannend)",
    "wat (doet|deed) (dit|dat|het) met (jou|je|u)",
  ),
  second: inside(`(?<=[,;] )(?:en|maar) (?:waarom|${ASKING})`, `(?<=^(?:${ASKING})(?: \\S+){2,} )en (?:waarom|${ASKING})`),
  saying: first("ik(?! (ben|was) benieuwd| (vraag|vroeg) me af| wil(de)? (graag )?weten)"),
  data: {
    name: capital(),
    plain: wordsOf(
      `Maandag Dinsdag Woensdag Donderdag Vrijdag Zaterdag Zondag Kerst Kerstmis Pasen Pinksteren Oud Nieuw Sinterklaas Ramadan
       Suikerfeest Nederland België Europa Duitsland Frankrijk Engeland Nederlands Nederlandse Nederlander Nederlanders Belg Belgen
       Belgisch Belgische Vlaams Vlaamse Engels Engelse Duits Duitse Frans Franse Spaans Turks Turkse Marokkaans Marokkaanse Arabisch
       Pools Poolse Oekraïens Surinaams Fries Europees Europese Randstad Scrum Agile Lean Mama Papa Teams Zoom Excel Word Outlook Google Whatsapp Corona Covid
       God Bijbel Koran Ik U Uw`,
    ),
    number: inside("(dossier|zaak|cliënt|patiënt|polis|bsn|burgerservice|klant)(nummer|nr\\.?| nummer| nr\\.?|)( is)?:? ?\\d[\\d./-]*", "\\p{L}+(straat|laan|weg|plein|gracht|kade|dijk) \\d+"),
    born: inside("(geboren|geb\\.|geboortedatum|geboortejaar)( is| in| op|:)? \\d+", "in \\d{4} geboren"),
  },
};
