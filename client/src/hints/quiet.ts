// From typing to the moment at which a hint disturbs nobody: a pause, or the field was left.
const PAUSE = 800; // ms without a letter
const PRESS = 150; // ms: a press that left the field has reached its button by then

let pressing = false; // a finger or button is down: what moves now would be missed by it

const press = (down: boolean) => () => (pressing = down);
for (const name of ["pointerup", "pointercancel"]) globalThis.addEventListener?.(name, press(false), true);
globalThis.addEventListener?.("pointerdown", press(true), true);

/** Calls once it is quiet, unless the returned function was called before. */
export function whenQuiet(field: EventTarget | null, then: () => void): () => void {
  let timer = setTimeout(due, PAUSE);
  function due() {
    if (pressing) {
      timer = setTimeout(due, PRESS);
      return;
    }
    stop();
    then();
  }
  const left = () => {
    clearTimeout(timer);
    timer = setTimeout(due, PRESS);
  };
  const stop = () => {
    clearTimeout(timer);
    field?.removeEventListener("blur", left);
  };
  field?.addEventListener("blur", left);
  return stop;
}
