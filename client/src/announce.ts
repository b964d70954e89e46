// What a screen reader says by itself: two live regions, there from the beginning, because late ones stay silent.
const regions = { polite: region("polite"), assertive: region("assertive") };

const MOMENT = 1000; // ms: what is said within it is said one after the other, and nothing of it lost
let said = 0; // when something was said last

/** Said when there is a pause. */
export function polite(text: string): void {
  say(regions.polite, text);
}

/** Said at once: only "you have the floor" and a lost line. */
export function assertive(text: string): void {
  say(regions.assertive, text);
}

/** Called once, by the page. */
export function mountRegions(): void {
  document.body.append(regions.polite, regions.assertive);
}

function region(manner: "polite" | "assertive"): HTMLElement {
  const made = document.createElement("div");
  made.className = "unseen";
  made.setAttribute("aria-live", manner);
  return made;
}

// The same sentence twice is said twice: a new node is a change, equal text is none.
function say(where: HTMLElement, text: string): void {
  const line = document.createElement("p");
  line.textContent = text;
  if (Date.now() - said > MOMENT) where.replaceChildren();
  said = Date.now();
  where.append(line);
}
