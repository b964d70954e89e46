// From a method's file as data to TOML, laid out as the library's files are: short things on a line, texts under their phase.
type Value = string | number | boolean | null | undefined | readonly Value[] | Table;
type Table = { readonly [key: string]: Value };

const WIDE = 100; // signs on a line; what is longer gets a line for each part
const BARE = /^[\w-]+$/;

/** Nothing is said of what is null: for TOML has no word for it, and it is what is meant where nothing stands. */
export function toml(file: object): string {
  return `${table("", file as Table).join("\n").trim()}\n`;
}

/** What stands on one line or a few first, then the tables in it, each under its name. */
function table(path: string, content: Table): string[] {
  const said = Object.entries(content).filter(([, value]) => value !== null && value !== undefined);
  const plain = said.filter(([, value]) => !isRow(path, value) && !isLong(value));
  const below = said.filter((one) => !plain.includes(one));
  return [...plain.map(([key, value]) => `${named(key)} = ${written(value)}`), ...below.flatMap(([key, value]) => under(path ? `${path}.${named(key)}` : named(key), value))];
}

function under(path: string, value: Value): string[] {
  if (Array.isArray(value)) return value.flatMap((each: Value) => ["", `[[${path}]]`, ...table(path, each as Table)]);
  const lines = table(path, value as Table);
  return lines[0] === "" ? lines : ["", `[${path}]`, ...lines]; // one that holds tables only needs no line of its own
}

/** The phases and modules of the file: each begins a part of its own. */
function isRow(path: string, value: Value): boolean {
  return path === "" && Array.isArray(value) && isTable(value[0]);
}

/** A table that is too much for a line. */
function isLong(value: Value): boolean {
  return isTable(value) && (Object.values(value).some(isTable) || inline(value).length > WIDE / 2);
}

function isTable(value: Value): value is Table {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** On one line, or a line for each part where it is a list that is too long for one. */
function written(value: Value): string {
  const line = inline(value);
  const splits = Array.isArray(value) && (line.length > WIDE || (value.length > 1 && isTable(value[0])));
  return splits ? `[\n${value.map((part: Value) => `  ${inline(part)},\n`).join("")}]` : line;
}

function inline(value: Value): string {
  if (typeof value === "string") return quoted(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  if (!isTable(value)) return String(value);
  const said = Object.entries(value).filter(([, part]) => part !== null && part !== undefined);
  return said.length > 0 ? `{ ${said.map(([key, part]) => `${named(key)} = ${inline(part)}`).join(", ")} }` : "{}";
}

function named(key: string): string {
  return BARE.test(key) ? key : quoted(key);
}

/** As JSON writes it, which TOML reads, but for two things that it does not. */
function quoted(text: string): string {
  return JSON.stringify(text.replaceAll(/[\ud800-\udfff]/gu, "\ufffd")).replaceAll("\u007f", String.raw`\u007F`);
}
