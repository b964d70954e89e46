// What docs/hints.md says about errors is what the cues make of the sentences today.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { asked, dataFigures, LANGUAGES, questionFigures, sentences } from "./measuring.ts";

const DOCS = readFileSync(new URL("../../../docs/hints.md", import.meta.url), "utf8");

test("[HINT10] The figures about questions in docs/hints.md are those of today; if not, they read as shown here.", () => {
  const today = questionFigures();
  assert.ok(DOCS.includes(today), `\n${today}\n`);
});

test("[HINT10] The figures about identifying data in docs/hints.md are those of today.", () => {
  const today = dataFigures();
  assert.ok(DOCS.includes(today), `\n${today}\n`);
});

for (const language of LANGUAGES) {
  test(`Every example that trainers give is read as they read it (${language}).`, () => {
    assert.deepEqual(asked(language, "known").filter(({ got, wanted }) => got !== wanted), []);
  });

  test(`At least sixty further sentences are tried, twenty of them never looked at while tuning (${language}).`, () => {
    const { tuned, untouched } = sentences(language);
    assert.ok(tuned.length >= 60 && untouched.length >= 20);
  });

  test(`No sentence stands in two parts (${language}).`, () => {
    const { identifying: _, ...questions } = sentences(language);
    const all = Object.values(questions).flatMap((part) => part.map(([policy, , text]) => `${policy} ${text}`));
    assert.equal(new Set(all).size, all.length);
  });
}
