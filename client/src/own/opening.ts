// From the text of a file, TOML or JSON, to what stands in it, or to the line that can't be read.
import { parse, TomlError } from "smol-toml";
import type { Script } from "../protocol.ts";

/** `line`: from 1; null where nobody can say. `text`: what stands on it. */
export type Unread = { line: number | null; text: string };

/** What begins with a brace is JSON: no TOML does. */
export function opened(content: string): { file: Script } | Unread {
  const text = content.replace(/^\ufeff/, "");
  try {
    const file: unknown = text.trimStart().startsWith("{") ? JSON.parse(text) : parse(text);
    return { file: file as Script };
  } catch (mistake) {
    const line = lineOf(mistake, text);
    return { line, text: line === null ? "" : (text.split("\n")[line - 1] ?? "").trim() };
  }
}

/** Browsers tell the place of a mistake in JSON in words of their own, or not at all. */
function lineOf(mistake: unknown, text: string): number | null {
  if (mistake instanceof TomlError) return mistake.line;
  const [, line, position] = /line (\d+)|position (\d+)/.exec(String(mistake)) ?? [];
  if (line) return Number(line);
  return position ? text.slice(0, Number(position)).split("\n").length : null;
}
