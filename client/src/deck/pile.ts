// The own things in one deck: put, changed, taken back by slip, and looked at again after each of these.
import { computed, signal, type ReadonlySignal } from "@preact/signals-core";
import { b64url } from "../bytes.ts";
import { padOf, slipsOf } from "./own.ts";
import { device } from "../disk.ts";
import { draft } from "../keep.ts";
import { read, sessionId, write } from "../keyring.ts";
import { group } from "../line/state.ts";
import type { AnyCommand, Code, LyingItem } from "../protocol.ts";
import { ask, command } from "../session.ts";

/** What lies under one own slip. `text`: of a card, or the proposal on a ballot; "" where nothing lies. */
export interface Mine {
  i: number;
  /** The id that it is sealed for, and has once it is opened; "" until the server told it. */
  id: string;
  text: string;
  rev: number;
  lies: boolean;
  /** Whether it may be opened although few wrote; null until its writer answered, and after the asking. */
  agreed: boolean | null;
}

const TRIES = 3; // another device of the same person may have counted on meanwhile

/** The own things in a deck. `fields`: drafts that are cleared once it lies there. */
export class Pile {
  /** One per own card slip; empty until the slips came. */
  readonly items: ReadonlySignal<Mine[]>;
  /** Whether it was looked under the slips; before, "nothing lies" is not known. */
  readonly known: ReadonlySignal<boolean>;
  readonly #deck: string;
  readonly #changed: () => void;
  readonly #lying = signal<LyingItem[] | null>(null); // null until it was looked under the slips
  #dealing: Promise<Code | null> | null = null; // set while slips are asked for

  /** `changed`: told after each change, so that other tabs look too. */
  constructor(deck: string, changed: () => void) {
    this.#deck = deck;
    this.#changed = changed;
    this.items = computed(() => this.#slips().map((slip, i) => this.#mine(b64url(slip), i)));
    this.known = computed(() => this.#lying.value !== null);
  }

  /** Whether this device was told the ids of all own items. */
  get named(): boolean {
    return this.items.value.every((item) => item.id !== "");
  }

  /** Asks for the own slips; asked again before the answer, it is the same asking. */
  deal(): Promise<Code | null> {
    this.#dealing ??= command({ t: "deal", deck: this.#deck, pad: padOf(this.#deck) }).finally(() => (this.#dealing = null));
    return this.#dealing;
  }

  /** Asks the server what lies under the own slips. */
  async look(): Promise<Code | null> {
    const slips = this.#slips().map(b64url);
    if (slips.length === 0) return null;
    const { code, lying } = await ask({ t: "look_up", deck: this.#deck, slips });
    if (!lying) return code;
    for (const { slip, id } of lying) device.write(idName(slip), id);
    this.#lying.value = lying;
    return null;
  }

  /** Puts a card under the first slip that is free; `too_many_items` where none is. */
  async putCard(text: string, ...fields: string[]): Promise<Code | null> {
    const refused = await this.#ready();
    if (refused) return refused;
    const free = this.items.peek().find((item) => !item.lies);
    return free ? this.changeCard(free.i, text, ...fields) : "too_many_items";
  }

  changeCard(i: number, text: string, ...fields: string[]): Promise<Code | null> {
    const deck = this.#deck;
    const seal = () => write(text, "card", this.items.peek()[i]?.id ?? "", "text");
    return this.#lay(i, text, fields, (slip, rev) => ({ t: "put", deck, slip, rev, text: seal(), ...this.#witness(i) }));
  }

  takeBack(i: number): Promise<Code | null> {
    const deck = this.#deck;
    return this.#lay(i, "", [], (slip, rev) => ({ t: "take_back", deck, slip, rev, ...this.#witness(i) }));
  }

  /** One choice, or several on one ballot, which lies there as their sorted list; none of them is no ballot. */
  castBallot(choice: string | string[]): Promise<Code | null> {
    return this.#lay(0, [choice].flat().toSorted().join(" "), [], (slip, rev) => ({ t: "cast", deck: this.#deck, slip, rev, choice }));
  }

  /**
   * Lets a card be opened, or not. A no is said again above a yes of another device; a yes never above a no that this
   * page had not heard of: the page shows that no, and its writer decides anew.
   */
  consent(i: number, open: boolean): Promise<Code | null> {
    // Counted for each slip alone: cards that count together would show a writer in common.
    const rev = () => (this.#told(i)?.consent?.rev ?? 0) + 1;
    const stood = (mine: Mine) => open || mine.agreed !== true;
    return this.#say(i, stood, (slip) => command({ t: "consent", deck: this.#deck, slip, rev: rev(), open }));
  }

  #slips(): Uint8Array[] {
    return slipsOf(this.#deck)?.cards ?? [];
  }

  #told(i: number): LyingItem | undefined {
    return this.#lying.value?.[i]; // in the order asked, which is that of the slips
  }

  #mine(slip: string, i: number): Mine {
    const item = this.#told(i);
    const id = item?.id ?? device.read(idName(slip)) ?? "";
    const agreed = item?.consent?.open ?? null;
    return { i, id, text: this.#text(id, item?.text), rev: item?.rev ?? 0, lies: item?.text !== undefined, agreed };
  }

  #text(id: string, text: string | undefined): string {
    const isCard = group.value?.decks[this.#deck] !== undefined;
    return text !== undefined && isCard ? read(text, "card", id, "text") : (text ?? "");
  }

  /** Once slips were dealt and looked under: before, neither a free slip nor its revision is known. Else why not. */
  async #ready(): Promise<Code | null> {
    const refused = this.#slips().length === 0 ? await this.deal() : null;
    return refused ?? (this.known.peek() ? null : this.look());
  }

  #lay(i: number, text: string, fields: string[], make: (slip: string, rev: number) => AnyCommand): Promise<Code | null> {
    return this.#say(i, (mine) => mine.text === text, (slip) =>
      command(make(slip, this.#nextRev()), ...fields.filter((name) => stands(name, text))));
  }

  /** Says it with the next revision, and anew where it turns out that a later one stands there. */
  async #say(i: number, stood: (mine: Mine) => boolean, say: (slip: string) => Promise<Code | null>): Promise<Code | null> {
    const refused = await this.#ready();
    if (refused) return refused;
    const slip = this.#slips()[i];
    if (!slip) return "wrong_slip";
    for (let tries = 0; tries < TRIES; tries++) {
      const code = await say(b64url(slip));
      if (code !== null) return code;
      await this.look();
      const mine = this.items.peek()[i];
      if (mine && stood(mine)) break;
    }
    this.#changed();
    return null;
  }

  /** Above all revisions of the deck, not of the one slip: the witness goes along with now this card, now that one. */
  #nextRev(): number {
    return Math.max(0, ...this.items.peek().map((item) => item.rev)) + 1;
  }

  /** The slip that says "I wrote" goes along with the first card, and with the last one taken back. */
  #witness(i: number): { witness: string } | Record<string, never> {
    const slip = slipsOf(this.#deck)?.witness;
    const alone = this.items.peek().every((item) => item.i === i || !item.lies);
    return slip && alone ? { witness: b64url(slip) } : {};
  }
}

// What was typed on while the line or the slips were waited for is no part of what was put.
function stands(field: string, text: string): boolean {
  return draft(field).peek().trim() === text;
}

// Kept, so that a page that is loaded again need not ask which opened cards are its own.
function idName(slip: string): string {
  return `kring:${sessionId.peek()}:item:${slip}`;
}
