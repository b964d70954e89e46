// The server's time as pages read it: now, and once a second.
import { signal } from "@preact/signals-core";
import { clock } from "./clock.ts";

export const time = clock();

/** The server's time now, in ms. */
export const now = (): number => time.now();

/** The server's second, once a second. */
export const tick = signal(Math.floor(now() / 1000));

export function startTicking(): void {
  setInterval(() => (tick.value = Math.floor(now() / 1000)), 1000);
}
