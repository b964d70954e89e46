// Between a press and its answer: commands wait here until they are answered, through a lost line and a reload.
import { signal, type Signal } from "@preact/signals-core";
import { randomName } from "../bytes.ts";
import type { Disk } from "../disk.ts";
import type { AnyCommand, Code, Do, LyingItem } from "../protocol.ts";

// Told apart by a slip, these must leave no gap in the sender's counter.
const ANONYMOUS = new Set<AnyCommand["t"]>(["put", "take_back", "cast", "look_up", "consent", "rephrase"]);

/** `code`: why it was refused, null when it happened. `lying`: the answer to a look under slips. */
export interface Answer {
  code: Code | null;
  lying?: LyingItem[];
}

/** `drafts`: the fields it was written in, with what stood there: cleared when it happened, unless typed in since. */
interface Entry extends Do {
  drafts: Record<string, string>;
}

export interface Outbox {
  waiting: Signal<number>;
  add(command: AnyCommand, drafts: Record<string, string>): { message: Do; answer: Promise<Answer> };
  answered(ref: string, answer: Answer): void;
  /** All that is unanswered, in the order of asking. */
  unanswered(): Do[];
  empty(): void;
}

export function outbox(disk: Disk, name: string, happened: (drafts: Record<string, string>) => void): Outbox {
  // A name anew at each load: a duplicated tab copies its storage, and two tabs of one name would undo each other.
  const tab = randomName(12);
  let entries = JSON.parse(disk.read(name) ?? "[]") as Entry[];
  let count = 0;
  const resolvers = new Map<string, (answer: Answer) => void>(); // by reference; none for what an earlier load asked
  const waiting = signal(entries.length);

  function keep(next: Entry[]): void {
    entries = next;
    waiting.value = next.length;
    if (next.length > 0) disk.write(name, JSON.stringify(next));
    else disk.remove(name);
  }

  return {
    waiting,
    add(command, drafts) {
      const ref = ANONYMOUS.has(command.t) ? `~${randomName(12)}` : `${tab}:${++count}`;
      const message: Do = { t: "command", ref, do: command };
      keep([...entries, { ...message, drafts }]);
      return { message, answer: new Promise((resolve) => resolvers.set(ref, resolve)) };
    },
    answered(ref, answer) {
      const entry = entries.find((one) => one.ref === ref);
      if (!entry) return;
      keep(entries.filter((one) => one !== entry));
      if (answer.code === null) happened(entry.drafts);
      resolvers.get(ref)?.(answer);
      resolvers.delete(ref);
    },
    unanswered: () => entries.map(({ t, ref, do: command }) => ({ t, ref, do: command })),
    empty: () => keep([]),
  };
}
