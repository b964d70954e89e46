// Opens a method's file and writes it as the editor saves it, in one language: for the test that has `kring` check it.
import { readFileSync } from "node:fs";
import type { Language } from "../../src/protocol.ts";
import { fromFile, toFile, type Sayings } from "../../src/own/file.ts";
import { opened } from "../../src/own/opening.ts";
import { toml } from "../../src/own/toml.ts";

const [path = "", language = "en"] = process.argv.slice(2);
const read = opened(readFileSync(path, "utf8"));
if (!("file" in read)) throw new Error(`line ${read.line}`);
const sayings = JSON.parse(readFileSync(new URL(`../../public/texts/sayings.${language}.json`, import.meta.url), "utf8")) as Sayings;
process.stdout.write(toml(toFile(fromFile(read.file, language as Language), sayings)));
