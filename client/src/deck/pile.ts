// The own things in one deck: put, changed, taken back by slip, and looked at again after each of these.
import { computed, signal, type ReadonlySignal } from "@preact/signals";
import { b64url } from "../bytes.ts";
import { slipsOf } from "./own.ts";
import { device } from "../disk.ts";
import { read, sessionId, write } from "../keyring.ts";
import { group } from "../line/state.ts";
import type { AnyCommand, Code, LyingItem } from "../protocol.ts";
import { hash } from "../seal.ts";
import { ask, command } from "../session.ts";

/** What lies under one own slip. `text`: of a card, or the proposal on a ballot; "" where nothing lies. */
export interface Mine {
  i: number;
  /** The id that it has once it is opened. */
  id: string;
  text: string;
  rev: number;
  lies: boolean;
  /** Whether it may be opened although few wrote; null until this device answered. */
  agreed: boolean | null;
}

/** The own things in a deck. `fields`: drafts that are cleared once it lies there. */
export interface Pile {
  /** One per own card slip; empty until the slips came. */
  items: ReadonlySignal<Mine[]>;
  /** Whether it was looked under the slips; before, "nothing lies" is not known. */
  known: ReadonlySignal<boolean>;
  /** Asks the server what lies under the own slips. */
  look(): Promise<void>;
  /** Puts a card under the first slip that is free; `too_many_items` where none is. */
  putCard(text: string, ...fields: string[]): Promise<Code | null>;
  changeCard(i: number, text: string, ...fields: string[]): Promise<Code | null>;
  takeBack(i: number): Promise<Code | null>;
  castBallot(choice: string): Promise<Code | null>;
  consent(i: number, open: boolean): Promise<Code | null>;
}

const TRIES = 3; // another device of the same person may have counted on meanwhile

/** `changed`: told after each change, so that other tabs look too. */
export function makePile(deck: string, changed: () => void): Pile {
  const lying = signal<LyingItem[] | null>(null);
  const answers = signal<Record<string, boolean>>({}); // consent given in this load of the page, by item id
  const items = computed(() => (slipsOf(deck)?.cards ?? []).map((slip, i) => mine(slip, i)));

  function mine(slip: Uint8Array, i: number): Mine {
    const id = hash(slip);
    const item = lying.value?.find((one) => one.slip === b64url(slip));
    const kept = device.read(agreedName(id));
    const agreed = answers.value[id] ?? (kept === null ? null : kept === "yes");
    return { i, id, text: textOf(id, item?.text), rev: item?.rev ?? 0, lies: item?.text !== undefined, agreed };
  }

  function textOf(id: string, text: string | undefined): string {
    const isCard = group.value?.decks[deck] !== undefined;
    return text !== undefined && isCard ? read(text, "card", id, "text") : (text ?? "");
  }

  async function look(): Promise<void> {
    const slips = slipsOf(deck)?.cards.map(b64url);
    if (!slips) return;
    const { lying: found } = await ask({ t: "look_up", deck, slips });
    if (found) lying.value = found;
  }

  /** Does it with the next revision, and anew where it turns out that a later one lies there. */
  async function lay(i: number, text: string, fields: string[], make: (slip: string, rev: number) => AnyCommand) {
    const slip = slipsOf(deck)?.cards[i];
    if (!slip) return "wrong_slip";
    for (let tries = 0; tries < TRIES; tries++) {
      const code = await command(make(b64url(slip), (items.peek()[i]?.rev ?? 0) + 1), ...fields);
      if (code !== null) return code;
      await look();
      if (items.peek()[i]?.text === text) break;
    }
    changed();
    return null;
  }

  /** The slip that says "I wrote" goes along with the first card, and with the last one taken back. */
  function witness(i: number): { witness: string } | Record<string, never> {
    const slip = slipsOf(deck)?.witness;
    const alone = items.peek().every((item) => item.i === i || !item.lies);
    return slip && alone ? { witness: b64url(slip) } : {};
  }

  const changeCard: Pile["changeCard"] = (i, text, ...fields) => {
    const sealed = write(text, "card", items.peek()[i]?.id ?? "", "text");
    return lay(i, text, fields, (slip, rev) => ({ t: "put", deck, slip, rev, text: sealed, ...witness(i) }));
  };

  return {
    items,
    known: computed(() => lying.value !== null),
    look,
    changeCard,
    async putCard(text, ...fields) {
      const free = items.peek().find((item) => !item.lies);
      return free ? changeCard(free.i, text, ...fields) : "too_many_items";
    },
    takeBack: (i) => lay(i, "", [], (slip, rev) => ({ t: "take_back", deck, slip, rev, ...witness(i) })),
    castBallot: (choice) => lay(0, choice, [], (slip, rev) => ({ t: "cast", deck, slip, rev, choice })),
    async consent(i, open) {
      const slip = slipsOf(deck)?.cards[i];
      if (!slip) return "wrong_slip";
      const code = await command({ t: "consent", deck, slip: b64url(slip), open });
      if (code === null) {
        device.write(agreedName(hash(slip)), open ? "yes" : "no");
        answers.value = { ...answers.peek(), [hash(slip)]: open };
      }
      return code;
    },
  };
}

function agreedName(id: string): string {
  return `kring:${sessionId.peek()}:agreed:${id}`;
}
