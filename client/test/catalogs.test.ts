// The catalogs say the same in every language: the same keys, the same placeholders, all refusals.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import type { Phrase } from "../src/words/phrase.ts";

const FOLDER = new URL("../public/texts/", import.meta.url);
const LANGUAGES = ["nl", "en", "de"];
const files = readdirSync(FOLDER);
const areas = [...new Set(files.map((name) => name.split(".")[0] ?? ""))];

function catalog(area: string, language: string): Record<string, Phrase> {
  return JSON.parse(readFileSync(new URL(`${area}.${language}.json`, FOLDER), "utf8")) as Record<string, Phrase>;
}

function forms(entry: Phrase | undefined): string[] {
  return typeof entry === "string" ? [entry] : Object.values(entry ?? {});
}

/** Every placeholder of any form: "one" may do without its number. */
function placeholders(entry: Phrase | undefined): string[] {
  return [...new Set(forms(entry).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].toSorted();
}

for (const area of areas) {
  test(`The ${area} texts have the same keys and placeholders in every language.`, () => {
    const english = catalog(area, "en");
    for (const language of LANGUAGES) {
      const other = catalog(area, language);
      assert.deepEqual(Object.keys(other).toSorted(), Object.keys(english).toSorted(), language);
      for (const key of Object.keys(english)) {
        assert.deepEqual(placeholders(other[key]), placeholders(english[key]), `${language} ${key}`);
        assert.ok(forms(other[key]).every((form) => form.trim() !== ""), `${language} ${key} says nothing`);
      }
    }
  });
}

test("No key stands in two areas.", () => {
  const keys = areas.flatMap((area) => Object.keys(catalog(area, "en")));
  assert.deepEqual(keys.filter((key, at) => keys.indexOf(key) !== at), []);
});

test("Every refusal has its sentence, and there is one for those of tomorrow.", () => {
  const source = readFileSync(new URL("../src/protocol.ts", import.meta.url), "utf8");
  const codes = (/export type Code =([^;]+);/.exec(source)?.[1] ?? "").match(/\w+/g) ?? [];
  assert.ok(codes.length > 20);
  const shared = catalog("shared", "en");
  for (const code of [...codes, "unknown", "gone", "no_key", "wrong_key", "away"]) assert.ok(shared[`refusal.${code}`], code);
});
