// A method's file as TOML: written as the library's are, read again as it was, and told where it can't be read.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { blank } from "../../src/own/draft.ts";
import { fromFile, toFile } from "../../src/own/file.ts";
import { opened } from "../../src/own/opening.ts";
import { toml } from "../../src/own/toml.ts";

const SHELF = new URL("../../../server/methods/shelf/", import.meta.url);
const shelf = readdirSync(SHELF).filter((name) => name.endsWith(".toml"));
const text = (name: string): string => readFileSync(new URL(name, SHELF), "utf8");

function file(content: string) {
  const read = opened(content);
  assert.ok("file" in read, JSON.stringify(read));
  return JSON.parse(JSON.stringify(read.file)) as typeof read.file; // tables come without a prototype
}

test("[OWN11] Every method of the library is opened, written as TOML and opened again as it was.", () => {
  assert.ok(shelf.length > 10);
  for (const name of shelf) assert.deepEqual(file(toml(file(text(name)))), file(text(name)), name);
});

test("[OWN11] It is laid out as the library's files are: their lines, but for remarks and where long lists break.", () => {
  const lines = (content: string) => new Set(content.split("\n").map((line) => line.trim().replace(/,$/, "")).filter((line) => !line.startsWith("#")));
  for (const name of shelf) {
    const [theirs, ours] = [lines(text(name)), lines(toml(file(text(name))))];
    const other = [...ours].filter((line) => !theirs.has(line));
    assert.ok(other.length < ours.size / 20, `${name}\n${other.join("\n")}`);
  }
});

test("[OWN11] A method of one's own is the same from TOML as from JSON; what is null is left out.", () => {
  const made = toFile({ ...blank("nl"), texts: { ...blank("nl").texts, name: 'Het "wiel"\t\u007f \u{1f300}\\' } }, {});
  assert.deepEqual(fromFile(file(toml(made)), "nl"), fromFile(file(JSON.stringify(made)), "nl"));
  assert.equal(toml({ id: "x", hue: null, nl: { observer: null, "a b": 1 } }), 'id = "x"\nnl = { "a b" = 1 }\n');
  assert.deepEqual(file(`\ufeff${toml(made)}`), made, "as some editors begin a file");
});

test("[OWN12] Of a file that can't be read the line is told, in TOML and in JSON.", () => {
  assert.deepEqual(opened('id = "x"\n\nversion = \nlevel = "beginner"'), { line: 3, text: "version =" });
  assert.deepEqual(opened('{\n  "id": "x",\n  oops\n}'), { line: 3, text: "oops" });
  assert.deepEqual(opened("just words"), { line: 1, text: "just words" });
});
