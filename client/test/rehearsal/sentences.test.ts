// What the simulated people write, in each language.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Lines } from "../../src/rehearsal/player.ts";
import { limits, weigh } from "../../src/seal.ts";

const linesIn = (language: string): Lines =>
  JSON.parse(readFileSync(new URL(`../../public/texts/practice.${language}.json`, import.meta.url), "utf8")) as Lines;
const LIMIT: Record<string, number> = { title: limits.line, story: limits.story, outcome: limits.story };

test("[REH7] There are as many sentences of each kind in every language, and each fits where it is sealed for.", () => {
  const english = linesIn("en");
  for (const language of ["nl", "en", "de"]) {
    for (const [key, said] of Object.entries(linesIn(language))) {
      assert.equal(said.length, english[key]?.length, `${language} ${key}`);
      assert.equal(new Set(said).size, said.length, `${language} ${key} says something twice`);
      for (const sentence of said) assert.ok(weigh(sentence) <= (LIMIT[key.slice("practice.".length)] ?? limits.text), sentence);
    }
  }
});
