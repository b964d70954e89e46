// From the people of a round to who comes when.
import type { Order } from "../../protocol.ts";

export interface Known {
  remote: (id: string) => boolean;
  /** How long somebody was heard, ms. */
  heard: (id: string) => number;
  /** A whole number below n, by chance. */
  dice: (n: number) => number;
}

/** `people`: in the order of their seats, which decides where nothing else does. */
export function inOrder(order: Order, people: readonly string[], { remote, heard, dice }: Known): string[] {
  switch (order) {
    case "seat":
      return [...people];
    case "random":
      return shuffled(people, dice);
    case "remote-first":
      return people.toSorted((one, other) => Number(remote(other)) - Number(remote(one)));
    case "least-heard":
      return people.toSorted((one, other) => heard(one) - heard(other));
  }
}

/** Every order is as likely as any other. */
function shuffled(people: readonly string[], dice: (n: number) => number): string[] {
  const left = [...people];
  return people.flatMap(() => left.splice(dice(left.length), 1));
}
