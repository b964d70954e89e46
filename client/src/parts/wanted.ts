// From a switch that is pressed to what it shows: at once what is wanted, and what is so again once that is answered.
import { signal } from "@preact/signals-core";

export interface Wanted<T> {
  /** `is`: what the server last said. */
  shown: (is: T) => T;
  /** `work`: asks the server for it; done, or refused, what is so shows again. */
  want: (to: T, work: Promise<unknown>) => Promise<void>;
}

export function wanted<T>(): Wanted<T> {
  const press = signal<{ to: T } | null>(null); // the last one, until it is answered
  return {
    shown: (is) => (press.value ? press.value.to : is),
    async want(to, work) {
      const mine = { to };
      press.value = mine;
      await work;
      if (press.peek() === mine) press.value = null;
    },
  };
}
