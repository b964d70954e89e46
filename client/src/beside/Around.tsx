// Above and below the phase on a participant's page: nothing in silence, nor for who sits apart and shall see none of it.
import { useEffect } from "preact/hooks";
import { instead } from "../course/instead.ts";
import { beside, followBeside } from "./matters.ts";

export function Above() {
  useEffect(followBeside, []);
  return !instead.value && beside.value && <beside.value.Above />;
}

export function Below() {
  return !instead.value && beside.value && <beside.value.Below />;
}
