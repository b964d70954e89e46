// From the simulated people to who does what when: each looks, takes their time, looks again, and does it.
import { computed, effect, signal } from "@preact/signals-core";
import type { World } from "../line/socket.ts";
import { next } from "./deciding.ts";
import type { Kept } from "./kept.ts";
import type { Takes } from "./look.ts";
import { Player, type Table } from "./player.ts";

export type Pace = "calm" | "quick" | "paused";

// Least and most ms that a person takes over it, as people do.
const TIMES: Record<Takes, readonly [number, number]> = {
  nothing: [100, 800],
  thought: [2_000, 8_000],
  writing: [6_000, 20_000],
  turn: [8_000, 20_000],
};
const QUICKLY = 0.12; // of that
const AT_ONCE = 70; // ms, so that a seat stays below what the server takes in a second

interface Member {
  player: Player;
  /** What they are about to do, and how to keep them from it; null while they wait. */
  about: { key: string; cancel(): void } | null;
  doing: boolean;
}

export class Company {
  readonly pace = signal<Pace>("calm");
  /** In which visit all is done at once; 0 in none. */
  readonly rushed = signal(0);
  readonly #world: World;
  readonly #members: Member[];
  readonly #changes = signal(0); // counts what changed of the members
  readonly #stop: () => void;

  constructor({ seats }: Kept, table: Table, world: World) {
    this.#world = world;
    this.#members = seats.map((seat, at) => {
      const member: Member = { player: new Player(seat, at, table, world, () => this.#nudge(member)), about: null, doing: false };
      return member;
    });
    this.#stop = effect(() => {
      if (this.pace.value && this.rushed.value >= 0) queueMicrotask(() => this.#anew());
    });
  }

  get players(): readonly Player[] {
    return this.#members.map(({ player }) => player);
  }

  /** The visit in which all of them have nothing to do any more; null while somebody has, or is still on the way. */
  readonly still = computed<number | null>(() => {
    const at = this.#changes.value >= 0 && this.#members.map(({ player }) => (player.view ? (player.view.visit?.n ?? 0) : -1));
    const [first = -1] = at || [];
    const settled = this.#members.every(({ about, doing }) => !about && !doing);
    return settled && first >= 0 && at && at.every((n) => n === first) ? first : null;
  });

  end(): void {
    this.#stop();
    for (const member of this.#members) {
      this.#rest(member);
      member.player.end();
    }
  }

  /** The pace changed: what somebody was about to do is thought over again. */
  #anew(): void {
    for (const member of this.#members) {
      this.#rest(member);
      this.#nudge(member);
    }
  }

  #nudge(member: Member): void {
    const look = member.player.look();
    const deed = look && !member.doing && this.pace.peek() !== "paused" ? next(look) : null;
    if (deed?.key !== member.about?.key) {
      this.#rest(member);
      if (deed) member.about = { key: deed.key, cancel: this.#world.after(this.#time(deed.takes, member), () => void this.#do(member)) };
    }
    this.#changes.value += 1;
  }

  async #do(member: Member): Promise<void> {
    const planned = member.about?.key;
    member.about = null;
    const look = member.player.look();
    const deed = look && next(look);
    if (deed && deed.key === planned) {
      member.doing = true;
      await member.player.perform(deed).finally(() => (member.doing = false));
    }
    this.#nudge(member);
  }

  #rest(member: Member): void {
    member.about?.cancel();
    member.about = null;
  }

  #time(takes: Takes, { player }: Member): number {
    if (player.view?.visit?.n === this.rushed.peek()) return AT_ONCE;
    const [least, most] = TIMES[takes];
    return (least + (most - least) * this.#world.chance()) * (this.pace.peek() === "quick" ? QUICKLY : 1);
  }
}
