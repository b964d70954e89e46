// From a method that somebody makes to all that is wrong with it, without a word of it leaving the page.
import type { CheckMethod, CheckedMethod, Code, Flaw } from "../protocol.ts";
import { nameless } from "./names.ts";

const NO_SPACE = "\ufeff"; // to the server; a browser counts it among the spaces
const RUN = /(\{bringer\}|[\s{}…])|[^\s{}…]+/gu;

/** The flaws, with the real names; or why they could not be told. */
export async function check(file: unknown): Promise<{ flaws: Flaw[] } | { failure: Code | "away" }> {
  const { content, real } = nameless(file, masked);
  try {
    const answer = await fetch("/api/methods/check", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ script: content } as CheckMethod),
    });
    const told = (await answer.json()) as CheckedMethod & { code?: Code };
    return answer.ok ? { flaws: told.flaws.map((flaw) => unmasked(flaw, real)) } : { failure: told.code ?? "away" };
  } catch {
    return { failure: "away" };
  }
}

/** An x for each run of words: what the check looks at is left, and nothing else. */
export function masked(text: string): string {
  return text.replaceAll(NO_SPACE, "x").replace(RUN, (_, sign?: string) => sign ?? "x");
}

/** The flaw with the names that stand in the file. */
export function unmasked(flaw: Flaw, real: ReadonlyMap<string, string>): Flaw {
  const named = <T>(part: T): T => (typeof part === "string" ? ((real.get(part) ?? part) as T) : part);
  const told = Object.entries(flaw.told).map(([key, value]) => [key, named(value)]);
  return { ...flaw, at: flaw.at.map(named), told: Object.fromEntries(told) as Flaw["told"] };
}
