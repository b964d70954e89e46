// Words from a catalog: placeholders and plurals.
import assert from "node:assert/strict";
import { test } from "node:test";
import { phrase } from "../src/words/phrase.ts";

test("Placeholders are filled, and unknown ones are left to be seen.", () => {
  assert.equal(phrase("{a} and {b}, {a}", "en", { a: "x" }), "x and {b}, x");
});

test("The plural follows n, and other stands in for what is not there.", () => {
  const people = { one: "{n} person", other: "{n} people" };
  assert.equal(phrase(people, "en", { n: 1 }), "1 person");
  assert.equal(phrase(people, "nl", { n: 0 }), "0 people");
  assert.equal(phrase({ other: "{n}" }, "de", { n: 1 }), "1");
});
