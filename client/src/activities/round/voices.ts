// From who has the turn, the floor or the word to how long each was heard: on this page alone, since it looks.
import { effect, signal } from "@preact/signals-core";

export interface Voices {
  /** Ms that somebody was heard up to `at`. */
  heard: (id: string, at: number) => number;
  /** From `at` on this one speaks; "" for nobody. */
  speaks: (who: string, at: number) => void;
}

export function voices(): Voices {
  const before = new Map<string, number>();
  const latest = signal({ who: "", since: 0 });
  const heard = (id: string, at: number) => {
    const { who, since } = latest.value;
    return (before.get(id) ?? 0) + (id === who ? Math.max(0, at - since) : 0);
  };
  const speaks = (who: string, at: number) => {
    const last = latest.peek().who;
    if (last) before.set(last, heard(last, at));
    latest.value = { who, since: at };
  };
  return { heard, speaks };
}

/** Listens until the returned function is called; only a change is a new speaker. */
export function follow(to: Voices, speaker: () => string, now: () => number): () => void {
  let last = "";
  const stop = effect(() => {
    const who = speaker();
    if (who === last) return;
    last = who;
    queueMicrotask(() => to.speaks(who, now())); // outside the effect: it listens to the speaker only
  });
  return () => {
    stop();
    to.speaks("", now());
  };
}
