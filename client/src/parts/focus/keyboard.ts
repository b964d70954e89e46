// From the visible part of the window to how far a phone's keyboard covers the page.

const KEYBOARD = 120; // px: what covers less is a browser's own bar

/** Keeps `--keyboard` true until the returned function is called. */
export function followKeyboard(): (() => void) | undefined {
  const seen = window.visualViewport;
  if (!seen) return undefined;
  const follow = () => {
    const covered = seen.scale > 1 ? 0 : window.innerHeight - seen.height - seen.offsetTop;
    document.documentElement.style.setProperty("--keyboard", `${covered > KEYBOARD ? Math.round(covered) : 0}px`);
  };
  seen.addEventListener("resize", follow);
  seen.addEventListener("scroll", follow);
  return () => {
    seen.removeEventListener("resize", follow);
    seen.removeEventListener("scroll", follow);
  };
}
