// From a text to the largest size at which all of it is on the sheet: the screen never scrolls.
import { useLayoutEffect, useRef } from "preact/hooks";

/** The sizes of the style sheet, from 7.6 to 3.2 of a hundred parts of the height. */
const SIZES = 7;
/** How many of them stand beside other things; below those a text rather stands alone, and larger. */
const BESIDE = 5;

export function useFitting(text: string) {
  const sheet = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const fit = () => sheet.current && fitText(sheet.current);
    fit();
    addEventListener("resize", fit);
    return () => removeEventListener("resize", fit);
  }, [text]);
  return sheet;
}

function fitText(sheet: HTMLElement): void {
  const words = sheet.querySelector<HTMLElement>(".said");
  for (const alone of [false, true]) {
    sheet.toggleAttribute("data-alone", alone);
    for (let size = 0; size < (alone ? SIZES : BESIDE); size++) {
      sheet.dataset["size"] = String(size);
      if (!words || words.scrollHeight <= words.clientHeight) return;
    }
  }
}
