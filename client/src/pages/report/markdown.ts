// From the report to the text of a Markdown file, made on this device.
import type { Entry, Section } from "./contents.ts";

export interface Written {
  head: string;
  date: string;
  /** A title for each section, by its name. */
  title: (name: Section["name"]) => string;
  names: boolean;
}

/** The whole file. `sections`: what is in the report only. */
export function markdown(sections: readonly Section[], { head, date, title, names }: Written): string {
  const parts = sections.map(({ name, entries }) => `## ${title(name)}\n\n${entries.map((entry) => line(entry, names)).join("\n")}\n`);
  return [`# ${plain(head)}\n`, `${date}\n`, ...parts].join("\n");
}

function line({ text, by, when }: Entry, names: boolean): string {
  const about = [when, names ? by : undefined].filter(Boolean).join(", ");
  return `- ${plain(text)}${about ? ` (${plain(about)})` : ""}`;
}

/** One line, in which no sign of somebody's words is taken for Markdown. */
function plain(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, " ").replaceAll(/[\\`*_[\]<>#|]/g, String.raw`\$&`);
}
