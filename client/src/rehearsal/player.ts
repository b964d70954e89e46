// One simulated person: an ordinary seat on a line of its own, with a secret of its own, seeing its own view only.
import { b64url, random, randomName, unb64url } from "../bytes.ts";
import { derive } from "../cipher/derive.ts";
import { openEnvelope, padFor } from "../deck/envelope.ts";
import type { Disk } from "../disk.ts";
import { outbox } from "../line/outbox.ts";
import { merge } from "../line/patch.ts";
import { Line, type World } from "../line/socket.ts";
import { PROTOCOL } from "../protocol.ts";
import type { AnyCommand, Code, GroupView, Hello, LyingItem, Outbound, OwnView, View } from "../protocol.ts";
import { seal } from "../seal.ts";
import type { Seat } from "./kept.ts";
import type { Deed, Hand, Look } from "./look.ts";

/** By the names of the lists in `look.ts`. */
export type Lines = Readonly<Record<string, readonly string[]>>;

export interface Table {
  session: string;
  key: Uint8Array;
  /** The token of the join link. */
  join: string;
  lines: Lines;
}

const BALLOTS = 1;
const NOWHERE: Disk = { read: () => null, write: () => {}, remove: () => {}, names: () => [] };

export class Player {
  readonly seat: Seat;
  /** Null until this person sits, and once the session is over for them. */
  view: GroupView | null = null;
  /** What was refused, with what it was: in an ordinary rehearsal nothing is. */
  readonly refusals: string[] = [];
  readonly #at: number;
  readonly #table: Table;
  readonly #root: Uint8Array;
  readonly #line: Line;
  readonly #box = outbox(NOWHERE, "", () => {});
  readonly #did = new Set<string>();
  readonly #lying = new Map<string, LyingItem[]>();
  #own: OwnView | null = null; // null as long as `view` is
  #knocked = false; // whether a seat was asked for

  /** `changed`: told after each frame. */
  constructor(seat: Seat, at: number, table: Table, world: World, changed: () => void) {
    this.seat = seat;
    this.#at = at;
    this.#table = table;
    this.#root = unb64url(seat.root) ?? random(32);
    this.#line = new Line(world, {
      hello: () => this.#hello(),
      heard: (frame) => (frame.forEach((message) => this.#take(message)), changed()),
      up: () => this.#line.send(this.#box.unanswered()),
      lost: () => {},
      closed: () => this.#over(),
      timed: () => {},
    });
  }

  /** Null while there is nothing to look at. */
  look(): Look | null {
    const [view, own] = [this.view, this.#own];
    if (!view || !own) return null;
    const each = (deck: string): number => view.decks[deck]?.each ?? BALLOTS;
    return {
      view,
      own,
      at: this.#at,
      did: this.#did,
      slips: (deck) => (own.slips[deck] === undefined ? null : openEnvelope(own.slips[deck], this.#root, deck, each(deck))),
      pad: (deck) => padFor(this.#root, deck, each(deck)),
      lying: (deck) => this.#lying.get(deck),
      hand: this.#hand(),
    };
  }

  /** Does it, once; resolves when it is answered. */
  async perform({ key, make }: Deed): Promise<void> {
    this.#did.add(key);
    const command = make();
    const { code, lying } = await this.#ask(command);
    if (code !== null) this.refusals.push(`${command.t}: ${code}`);
    else if (command.t === "look_up") this.#lying.set(command.deck, lying ?? []);
    else this.#laid(command);
  }

  end(): void {
    this.#line.end();
  }

  #ask(command: AnyCommand): Promise<{ code: Code | null; lying?: LyingItem[] }> {
    const { message, answer } = this.#box.add(command, {});
    this.#line.send([message]);
    return answer;
  }

  #hello(): Hello {
    const proof = b64url(derive(this.#root, "seat"));
    return { t: "hello", v: PROTOCOL, session: this.#table.session, who: { t: "seat", proof, token: this.#table.join } };
  }

  #take(message: Outbound): void {
    if (message.t === "welcome") this.#see(message.view, message.own ?? null);
    else if (message.t === "patch") this.#see(merge(this.view, message.view ?? {}) as View, merge(this.#own, message.own ?? {}) as OwnView);
    else if (message.t === "done") this.#box.answered(message.ref, { code: null });
    else if (message.t === "lying") this.#box.answered(message.ref, { code: null, lying: message.items });
    else if (message.t === "refused" && message.ref !== "hello") this.#box.answered(message.ref, { code: message.code });
    else if (message.t === "refused" || message.t === "gone") this.#over();
  }

  #see(view: View, own: OwnView | null): void {
    if (view.audience === "group") [this.view, this.#own] = [view, own];
    else if (!this.#knocked) this.#knock();
  }

  /** From the door to a chair; asked once the line is up. */
  #knock(): void {
    this.#knocked = true;
    const name = () => this.#seal("person", "", "name", this.seat.name);
    void this.perform({ key: "join", takes: "nothing", make: () => ({ t: "join", name: name(), agreed: true }) });
  }

  #hand(): Hand {
    return {
      fresh: () => randomName(12),
      write: ({ of, n }, kind, id, field, revision) => {
        const list = this.#table.lines[`practice.${of}`] ?? [];
        return this.#seal(kind, id, field, list[n % list.length] ?? "", revision);
      },
    };
  }

  #seal(kind: Parameters<typeof seal>[1]["kind"], id: string, field: string, text: string, revision = "0"): string {
    return seal(this.#table.key, { session: this.#table.session, kind, id, field, revision }, text);
  }

  /** What was laid under a slip is known without another look. */
  #laid(command: AnyCommand): void {
    if (command.t !== "put" && command.t !== "cast") return;
    const text = command.t === "put" ? command.text : [command.choice].flat().join(" ");
    const others = this.#lying.get(command.deck) ?? [];
    this.#lying.set(command.deck, others.map((item) => (item.slip === command.slip ? { ...item, text, rev: command.rev } : item)));
  }

  #over(): void {
    this.#line.end();
    this.view = this.#own = null;
  }
}
