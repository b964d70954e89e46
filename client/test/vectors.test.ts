// The vectors of the protocol, read by this side: what is derived, sealed, dealt and patched is the same everywhere.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { b64url, unb64url } from "../src/bytes.ts";
import { readCode, showCode } from "../src/code.ts";
import { derive } from "../src/cipher/derive.ts";
import { openEnvelope, padFor } from "../src/deck/envelope.ts";
import { merge } from "../src/line/patch.ts";
import { open, seal, type Place } from "../src/seal.ts";

function cases<T>(name: string): T[] {
  const file = new URL(`../../protocol/vectors/${name}.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { cases: T[] }).cases;
}

function bytes(signs: string): Uint8Array {
  return unb64url(signs) ?? assert.fail(`${signs} is not base64url`);
}

for (const one of cases<{ secret: string; purpose: string; derived: string }>("derive")) {
  test(`A secret gives its bytes for ${one.purpose}`, () => {
    assert.equal(b64url(derive(bytes(one.secret), one.purpose)), one.derived);
  });
}

test("A purpose that is too long is no purpose.", () => {
  assert.throws(() => derive(new Uint8Array(32), "a".repeat(17)), RangeError);
});

for (const one of cases<{ key: string; nonce: string; place: Place; text: string; sealed: string }>("seal")) {
  test(`A ${one.place.kind} of ${one.text.length} signs is sealed and opened`, () => {
    assert.equal(seal(bytes(one.key), one.place, one.text, bytes(one.nonce)), one.sealed);
    assert.equal(open(bytes(one.key), one.place, one.sealed), one.text);
  });
}

interface Dealt {
  root: string;
  deck: string;
  each: number;
  slips: string[];
  pad: string;
  envelope: string;
}

for (const one of cases<Dealt>("slips")) {
  test(`An envelope with ${one.slips.length} slips of ${one.deck} opens`, () => {
    const slips = openEnvelope(one.envelope, bytes(one.root), one.deck, one.each);
    const all = [...slips.cards, ...(slips.witness ? [slips.witness] : [])];
    assert.deepEqual(all.map(b64url), one.slips);
    assert.equal(slips.witness !== null, one.slips.length > one.each);
    assert.equal(padFor(bytes(one.root), one.deck, one.each), one.pad);
  });
}

for (const one of cases<{ secret: string; shown: string }>("code")) {
  test(`The recovery code ${one.shown} is shown and read`, () => {
    assert.equal(showCode(bytes(one.secret)), one.shown);
    assert.deepEqual(readCode(one.shown), bytes(one.secret));
  });
}

for (const one of cases<{ name: string; target: unknown; patch: unknown; result: unknown }>("patch")) {
  test(`A patch: ${one.name}`, () => assert.deepEqual(merge(one.target, one.patch), one.result));
}
