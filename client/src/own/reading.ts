// From the sealed texts of a group's own method to what its phases say: in this person's language if it speaks it.
import { anyView } from "../glance.ts";
import { read } from "../keyring.ts";
import type { Language, MethodTexts } from "../protocol.ts";
import { language } from "../words/language.ts";
import type { OwnTexts } from "./playing.ts";

/** Null before they came, and where this page's key does not open them. */
export function ownTexts(): MethodTexts | null {
  const session = anyView.peek()?.session;
  return session?.texts ? among(session.texts, [language.peek(), session.language]) : null;
}

/** The first of these languages in which there are texts, or else any. */
function among(sealed: string, wanted: Language[]): MethodTexts | null {
  const texts = parsed(read(sealed, "method", "", "texts"));
  const found = [...wanted, ...(Object.keys(texts) as Language[])].find((one) => texts[one]);
  return (found && texts[found]) ?? null;
}

function parsed(text: string): OwnTexts {
  try {
    return JSON.parse(text) as OwnTexts;
  } catch {
    return {};
  }
}
