// From an entry of a catalog to words: placeholders filled, the plural of `n` chosen.
/** Words, or words by plural category: `{"one": "{n} person", "other": "{n} people"}`. */
export type Phrase = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);
export type Args = Record<string, string | number>;

export function phrase(entry: Phrase, language: string, args: Args = {}): string {
  const words = typeof entry === "string" ? entry : (entry[category(language, Number(args["n"]))] ?? entry.other);
  return words.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(args[name] ?? whole));
}

function category(language: string, n: number): Intl.LDMLPluralRule {
  return new Intl.PluralRules(language).select(n);
}
