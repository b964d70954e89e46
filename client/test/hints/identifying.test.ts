// Whether somebody could be recognised by a text.
import assert from "node:assert/strict";
import { test } from "node:test";
import { identifying } from "../../src/hints/identifying.ts";
import { CUES, LANGUAGES } from "./measuring.ts";

const NOBODY: ReadonlySet<string> = new Set();

test("[HINT7] Addresses, numbers of people and files, and days of birth are hinted at in every language.", () => {
  for (const language of LANGUAGES) {
    for (const data of ["eva@example.org", "+31 6 1234 5678", "030 23125-017", "123456789", "12-03-1984", "12.03.1984"]) {
      assert.ok(identifying(`… ${data} …`, CUES[language], NOBODY), `${language} ${data}`);
    }
  }
});

test("[HINT7] Money, the time of day, a year, a count and a day to come tell of nobody.", () => {
  for (const language of LANGUAGES) {
    for (const plain of ["€ 1.250.000", "9.30", "2019", "3 x 12", "1,5", "12-03-2031", "3. Mai 2031"]) {
      assert.ok(!identifying(`… ${plain} …`, CUES[language], NOBODY), `${language} ${plain}`);
    }
  }
});

test("[HINT7] A first name of the circle is no news to the circle; another one is.", () => {
  for (const language of LANGUAGES) {
    assert.ok(!identifying("Dewi?", CUES[language], new Set(["Dewi"])), language);
    assert.ok(identifying("Dewi, Farid?", CUES[language], new Set(["Dewi"])), language);
  }
});
