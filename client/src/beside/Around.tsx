// Above and below the phase on a participant's page: there as soon as what stands there has been fetched.
import { useEffect } from "preact/hooks";
import { beside, followBeside } from "./matters.ts";

export function Above() {
  useEffect(followBeside, []);
  return beside.value && <beside.value.Above />;
}

export function Below() {
  return beside.value && <beside.value.Below />;
}
