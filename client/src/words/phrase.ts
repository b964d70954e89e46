// From an entry of a catalog to words: placeholders filled, the plural of `n` chosen.
/** Words, or words by plural category: `{"one": "{n} person", "other": "{n} people"}`. */
export type Phrase = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);
export type Args = Record<string, string | number>;

const plurals: Record<string, Intl.PluralRules> = {}; // by language: making one takes longer than drawing a row

export function phrase(entry: Phrase, language: string, args?: Args): string {
  const words = typeof entry === "string" ? entry : (entry[category(language, Number(args?.["n"]))] ?? entry.other);
  return args ? words.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(args[name] ?? whole)) : words;
}

function category(language: string, n: number): Intl.LDMLPluralRule {
  return (plurals[language] ??= new Intl.PluralRules(language)).select(n);
}
