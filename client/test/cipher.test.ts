// The cipher of the page against its published examples, and against a library that others have looked through.
import assert from "node:assert/strict";
import { randomBytes, randomInt } from "node:crypto";
import { test } from "node:test";
import { poly1305 } from "@noble/ciphers/_poly1305.js";
import { hchacha as theirHchacha, xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { hchacha, stream } from "../src/cipher/chacha.ts";
import { vouch } from "../src/cipher/poly1305.ts";
import { decrypt, encrypt, type Lock } from "../src/cipher/xchacha.ts";

const hex = (signs: string): Uint8Array => Uint8Array.from(Buffer.from(signs.replaceAll(/[\s:]/g, ""), "hex"));
const shown = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
const chance = (length: number): Uint8Array => Uint8Array.from(randomBytes(length));
const counted = (length: number, from = 0): Uint8Array => Uint8Array.from({ length }, (_, i) => from + i);

test("A block is that of RFC 8439, section 2.3.2.", () => {
  const block = stream(counted(32), hex("000000090000004a00000000"), new Uint8Array(64), 1);
  assert.equal(shown(block), "10f1e7e4d13b5915500fdd1fa32071c4c7d1f4c733c068030422aa9ac3d46c4ed2826446079faa0914c2d705d98b02a2b5129cd1de164eb9cbd083e8a2503c4e");
});

test("A tag is that of RFC 8439, section 2.5.2.", () => {
  const key = hex("85d6be7857556d337f4452fe42d506a80103808afb0db2fd4abff6af4149f51b");
  assert.equal(shown(vouch(key, Buffer.from("Cryptographic Forum Research Group"))), "a8061dc1305136c6c22b8baf0c0127a9");
});

// RFC 8439, appendix A.3: sums that go over the prime or over 128 bits, where a wrong carry would show.
const EDGES = [
  ["02".padEnd(64, "0"), "ff".repeat(16), "03".padEnd(32, "0")],
  [`02${"0".repeat(30)}${"ff".repeat(16)}`, "02".padEnd(32, "0"), "03".padEnd(32, "0")],
  ["01".padEnd(64, "0"), `${"ff".repeat(16)}f0${"ff".repeat(15)}11${"00".repeat(15)}`, "05".padEnd(32, "0")],
  ["01".padEnd(64, "0"), `${"ff".repeat(16)}fb${"fe".repeat(15)}${"01".repeat(16)}`, "00".repeat(16)],
  ["02".padEnd(64, "0"), `fd${"ff".repeat(15)}`, `fa${"ff".repeat(15)}`],
] as const;
for (const [i, [key, message, tag]] of EDGES.entries()) {
  test(`A tag at an edge is that of RFC 8439, A.3 (${i + 7})`, () => assert.equal(shown(vouch(hex(key), hex(message))), tag));
}

test("A tag of the largest factor and message is that of the library.", () => {
  for (let length = 1; length < 200; length++) {
    const [key, message] = [new Uint8Array(32).fill(0xff), new Uint8Array(length).fill(0xff)];
    assert.equal(shown(vouch(key, message)), shown(poly1305(message, key)), `${length} bytes`);
  }
});

test("A subkey is that of the XChaCha draft, section 2.2.1.", () => {
  assert.equal(
    shown(hchacha(counted(32), hex("000000090000004a0000000031415927"))),
    "82413b4227b27bfed30e42508a877d73a0f9e4d58a74a853c12ec41326d3ecdc",
  );
});

test("What is sealed is that of the XChaCha draft, appendix A.3.1.", () => {
  const text = "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.";
  const lock = { key: counted(32, 0x80), nonce: counted(24, 0x40), bound: hex("50515253c0c1c2c3c4c5c6c7") };
  const sealed = encrypt(lock, Buffer.from(text));
  assert.equal(shown(sealed.subarray(0, 16)), "bd6d179d3e83d43b9576579493c0e939");
  assert.equal(shown(sealed.subarray(-16)), "c0875924c1c7987947deafd8780acf49");
});

const random = (): Lock => ({ key: chance(32), nonce: chance(24), bound: chance(randomInt(70)) });

test("Texts of any length are sealed as the library seals them, and opened.", () => {
  for (let length = 0; length < 300; length++) {
    const [lock, text] = [random(), chance(length)];
    const theirs = xchacha20poly1305(lock.key, lock.nonce, lock.bound).encrypt(text);
    assert.equal(shown(encrypt(lock, text)), shown(theirs), `${length} bytes`);
    assert.deepEqual(decrypt(lock, theirs), text);
  }
});

test("Subkeys are the library's.", () => {
  for (let n = 0; n < 200; n++) {
    const [key, input, theirs] = [chance(32), chance(16), new Uint32Array(8)];
    const words = (bytes: Uint8Array) => new Uint32Array(Uint8Array.from(bytes).buffer);
    theirHchacha(words(Buffer.from("expand 32-byte k")), words(key), words(input), theirs);
    assert.equal(shown(hchacha(key, input)), shown(new Uint8Array(theirs.buffer)));
  }
});

test("Nothing is opened where one bit was changed, anywhere, or something is missing.", () => {
  const lock = { key: chance(32), nonce: chance(24), bound: chance(20) };
  const sealed = encrypt(lock, chance(40));
  const bent = (bytes: Uint8Array, bit: number): Uint8Array => bytes.with(bit >> 3, (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7)));
  for (let bit = 0; bit < sealed.length * 8; bit++) assert.equal(decrypt(lock, bent(sealed, bit)), null);
  for (const part of ["key", "nonce", "bound"] as const) {
    for (let bit = 0; bit < lock[part].length * 8; bit++) assert.equal(decrypt({ ...lock, [part]: bent(lock[part], bit) }, sealed), null);
  }
  for (let length = 0; length < sealed.length; length++) assert.equal(decrypt(lock, sealed.subarray(0, length)), null);
});
