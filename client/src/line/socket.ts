// The line to the server: one WebSocket that says hello, beats, notices when it is dead, and comes back.
import { Closing, RETURN } from "../protocol.ts";
import type { Hello, Inbound, Outbound } from "../protocol.ts";

/** What of the world the line uses; a test holds all of it in its hand. */
export interface World {
  connect(): WebSocket;
  now(): number;
  chance(): number;
  /** Calls back after some milliseconds; returns what undoes it. */
  after(delay: number, due: () => void): () => void;
}

export interface Ears {
  hello(): Hello;
  /** One frame: all its messages together. */
  heard(frame: Outbound[]): void;
  /** The line is up again, and its first view was heard: what is unanswered can be sent. */
  up(): void;
  lost(): void;
  /** Closed for good, with why. */
  closed(code: number): void;
  /** A ping came back. */
  timed(sent: number, server: number, received: number): void;
}

const OPENING = 5000; // ms to get a first frame on a bad network before trying anew
const STUCK = 1000; // ms after which a try may have been made into nothing, when the world has changed since
const BEAT = 2500; // ms between pings: two of them may go astray
const DEAD = 6000; // ms without a word from the server
const PROOF = 2000; // ms for a line to answer after the device slept
const SHORTEST = 300; // ms before trying again, by chance more: a room of people must not come back as one
const LONGEST = 1500;
const SETTLING = [0, 200, 400, 800]; // ms: the first pings come close together, for the clock
const FRAME = 16; // messages the server takes in one frame
const COMES_BACK = new Set<number>(RETURN);
const FINAL = new Set<number>(Object.values(Closing).filter((code) => !COMES_BACK.has(code)));
const BUSY = new Set<number>([Closing.TOO_FAST, Closing.STORE_AWAY]);

export class Line {
  readonly #world: World;
  readonly #ears: Ears;
  #socket: WebSocket | null = null; // null while waiting for the next try, and after the end
  #ended = false; // once closed for good: nothing wakes it
  #up = false; // from the welcome until the line is lost
  #attempts = 0; // since the line was up last
  #dialedAt = 0; // the device's ms of the last try
  #heardAt = 0; // the device's ms of the last frame
  #pings = 0;
  readonly #sent = new Map<number, number>(); // unanswered pings and when they left
  #cancels: (() => void)[] = []; // timers that die with this socket or this wait

  constructor(world: World, ears: Ears) {
    this.#world = world;
    this.#ears = ears;
    this.#dial();
  }

  /** Sent now if the line is up; else not at all: the outbox keeps what must arrive. */
  send(messages: Inbound[]): void {
    // A socket may be closing for a while before it says so.
    if (!this.#up || (this.#socket?.readyState ?? 0) > 1) return;
    for (let at = 0; at < messages.length; at += FRAME) {
      this.#socket?.send(JSON.stringify(messages.slice(at, at + FRAME)));
    }
  }

  /** The world may have changed (online again, page shown again): try or prove the line now. */
  wake(): void {
    if (this.#up) this.#prove();
    else if (!this.#ended && (this.#socket === null || this.#world.now() - this.#dialedAt >= STUCK)) this.#dial();
  }

  end(): void {
    this.#ended = true;
    this.#drop();
  }

  #dial(): void {
    this.#drop();
    this.#dialedAt = this.#world.now();
    const made = this.#world.connect();
    this.#socket = made;
    const mine = (): boolean => made === this.#socket;
    made.addEventListener("open", () => mine() && made.send(JSON.stringify([this.#ears.hello()])));
    made.addEventListener("message", (event) => mine() && this.#take(String(event.data)));
    made.addEventListener("close", (event) => mine() && this.#left(event.code));
    // It took long enough: the next try waits for the shortest time only.
    this.#later(OPENING, () => this.#left(0, SHORTEST));
  }

  #take(data: string): void {
    const frame = JSON.parse(data) as Outbound[];
    this.#heardAt = this.#world.now();
    for (const message of frame) if (message.t === "pong") this.#time(message.n, message.now);
    this.#ears.heard(frame);
    // A guest who took a seat is welcomed again, on a line that is up.
    if (!this.#up && frame.some((message) => message.t === "welcome")) this.#rise();
  }

  #rise(): void {
    if (this.#socket === null) return; // ended by what was just heard
    this.#up = true;
    this.#attempts = 0;
    this.#sent.clear();
    this.#rest();
    for (const delay of SETTLING) this.#later(delay, () => this.#ping());
    this.#later(BEAT, () => this.#beat());
    this.#ears.up();
  }

  #beat(): void {
    if (this.#world.now() - this.#heardAt > DEAD) return this.#left();
    this.#ping();
    this.#later(BEAT, () => this.#beat());
  }

  #ping(): void {
    this.#pings += 1;
    this.#sent.set(this.#pings, this.#world.now());
    this.send([{ t: "ping", n: this.#pings }]);
  }

  #time(n: number, server: number): void {
    const at = this.#sent.get(n);
    if (at !== undefined) this.#ears.timed(at, server, this.#world.now());
    this.#sent.delete(n);
  }

  #prove(): void {
    const asked = this.#world.now();
    this.#ping();
    this.#later(PROOF, () => this.#heardAt < asked && this.#left());
  }

  /** `code`: why the other side closed it; none where it was given up here. `most`: ms before the next try. */
  #left(code = 0, most = LONGEST): void {
    this.#drop();
    if (FINAL.has(code)) {
      this.#ended = true;
      return this.#ears.closed(code);
    }
    this.#ears.lost();
    const pause = this.#attempts === 0 && !BUSY.has(code) ? 0 : SHORTEST + (most - SHORTEST) * this.#world.chance();
    this.#attempts += 1;
    this.#later(pause, () => this.#dial());
  }

  #drop(): void {
    this.#rest();
    this.#up = false;
    const old = this.#socket;
    this.#socket = null; // before closing: what it still says is not ours any more
    old?.close();
  }

  #later(delay: number, due: () => void): void {
    this.#cancels.push(this.#world.after(delay, due));
  }

  #rest(): void {
    for (const cancel of this.#cancels) cancel();
    this.#cancels = [];
  }
}
