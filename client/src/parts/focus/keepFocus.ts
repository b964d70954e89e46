// From a control that was taken away with the focus to the nearest part of the page that is still there.

const LED = 150; // ms in which a page leads the focus on by itself, because it knows better where

const HOLDS = "[tabindex='-1']";

/** Called once, by the page. Without it the focus falls out of the page, and Tab begins again at its top. */
export function keepFocus(): void {
  let path: EventTarget[] = []; // from what had the focus last up to the document
  addEventListener("focusin", (event) => (path = event.composedPath()));
  new MutationObserver(() => {
    if (isLost(path)) setTimeout(() => isLost(path) && nearest(path)?.focus({ preventScroll: true }), LED);
  }).observe(document, { childList: true, subtree: true });
}

const isLost = ([last]: EventTarget[]): boolean =>
  document.activeElement === document.body && last instanceof Element && !last.isConnected;

function nearest(path: EventTarget[]): HTMLElement | null {
  const holds = (one: EventTarget): one is HTMLElement => one instanceof HTMLElement && one.isConnected && one.matches(HOLDS);
  return path.find(holds) ?? document.querySelector<HTMLElement>(HOLDS);
}
