// What sealing promises a writer: only here, only with this key, and nothing of its length but a bucket.
import assert from "node:assert/strict";
import { test } from "node:test";
import { unb64url } from "../src/bytes.ts";
import { makeCode, readCode, showCode } from "../src/code.ts";
import { b64url, limits, open, random, randomName, seal, weigh, type Place } from "../src/seal.ts";

const key = random(32);
const place: Place = { session: randomName(20), kind: "question", id: randomName(12), field: "text", revision: "0" };

test("A text opens where it was sealed, and nowhere else.", () => {
  const sealed = seal(key, place, "Wat raakt je?");
  assert.equal(open(key, place, sealed), "Wat raakt je?");
  for (const part of ["session", "id", "field", "revision"] as const) {
    assert.equal(open(key, { ...place, [part]: "other" }, sealed), null, part);
  }
  assert.equal(open(random(32), place, sealed), null);
});

test("A damaged text shows nothing, and raises nothing.", () => {
  const sealed = seal(key, place, "Wat raakt je?");
  const flipped = (unb64url(sealed) ?? new Uint8Array()).map((byte, at) => (at === 40 ? byte ^ 1 : byte));
  for (const damaged of ["", "AQ", "not base64url!", sealed.slice(0, -4), b64url(flipped)]) {
    assert.equal(open(key, place, damaged), null, damaged);
  }
});

test("Texts in one bucket have the same length, whatever they say.", () => {
  const lengths = ["", "a", "é".repeat(31)].map((text) => seal(key, place, text).length);
  assert.equal(new Set(lengths).size, 1);
  assert.ok(seal(key, place, "a".repeat(63)).length > (lengths[0] ?? 0));
});

test("A text may have its limit in bytes, and not one more.", () => {
  const of = { name: { ...place, kind: "person", field: "name" }, story: { ...place, kind: "case", field: "story" }, text: place, method: { ...place, kind: "method", field: "texts" } } as const;
  for (const limit of ["name", "text", "story", "method"] as const) {
    const longest = "a".repeat(limits[limit]);
    assert.equal(open(key, of[limit], seal(key, of[limit], longest)), longest);
    assert.throws(() => seal(key, of[limit], `${longest}a`), RangeError);
  }
  assert.equal(weigh("Zoë"), 4);
});

test("A recovery code is read back as people write it, and a slip of the pen is noticed.", () => {
  const secret = makeCode();
  const shown = showCode(secret);
  assert.match(shown, /^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
  const sloppy = shown.toLowerCase().replaceAll(" ", "-").replaceAll("o", "0").replaceAll("i", "1").replaceAll("b", "8");
  assert.deepEqual(readCode(` ${sloppy} `), secret);
  const wrong = (shown.startsWith("A") ? "C" : "A") + shown.slice(1);
  for (const typed of [wrong, shown.slice(0, -1), `${shown}A`, "", "nothing of the kind!"]) assert.equal(readCode(typed), null, typed);
});
