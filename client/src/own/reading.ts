// From the sealed texts of a group's own method to what its phases say: in this person's language if it speaks it.
import { anyView } from "../glance.ts";
import { read } from "../keyring.ts";
import type { Language, MethodTexts, PhaseTexts, ToldBookend } from "../protocol.ts";
import { language } from "../words/language.ts";
import type { OwnTexts } from "./playing.ts";

/** Null where this page's key does not open them; with the texts of what it may stand between. */
export async function ownTexts(): Promise<MethodTexts | null> {
  const session = anyView.peek()?.session;
  const texts = session?.texts && among(session.texts, [language.peek(), session.language]);
  return texts ? { ...texts, phases: { ...texts.phases, ...(await aroundIt()) } } : null;
}

async function aroundIt(): Promise<Record<string, PhaseTexts>> {
  const answer = await fetch(`/api/bookends?language=${language.peek()}`);
  const told = (await answer.json()) as ToldBookend[];
  return Object.fromEntries(told.map((each) => [`bookend-${each.phase.key}`, each.texts]));
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
