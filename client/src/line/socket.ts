// The line to the server: one WebSocket that says hello, beats, notices when it is dead, and comes back.
import { Closing, RETURN } from "../protocol.ts";
import type { Hello, Inbound, Outbound } from "../protocol.ts";

/** What of the world the line uses; a test holds all of it in its hand. */
export interface World {
  connect(): WebSocket;
  now(): number;
  chance(): number;
  /** Calls back after some milliseconds; returns what undoes it. */
  after(delay: number, then: () => void): () => void;
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

export interface Line {
  /** Sent now if the line is up; else not at all: the outbox keeps what must arrive. */
  send(messages: Inbound[]): void;
  /** The world may have changed (online again, page shown again): try or prove the line now. */
  wake(): void;
  end(): void;
}

const OPENING = 5000; // ms to get a first frame on a bad network before trying anew
const BEAT = 2500; // ms between pings: two of them may go astray
const DEAD = 6000; // ms without a word from the server
const PROOF = 2000; // ms for a line to answer after the device slept
const SETTLING = [0, 200, 400, 800]; // ms: the first pings come close together, for the clock
const FRAME = 16; // messages the server takes in one frame
const COMES_BACK = new Set<number>(RETURN);
const FINAL = new Set<number>(Object.values(Closing).filter((code) => !COMES_BACK.has(code)));
const BUSY = new Set<number>([Closing.TOO_FAST, Closing.STORE_AWAY]);

export function openLine(world: World, ears: Ears): Line {
  let socket: WebSocket | null = null; // null while waiting for the next try, and after the end
  let ended = false; // once closed for good: nothing wakes it
  let up = false; // from the welcome until the line is lost
  let attempts = 0; // since the line was up last
  let heardAt = 0; // the device's ms of the last frame
  let pings = 0;
  const sent = new Map<number, number>(); // unanswered pings and when they left
  let cancels: (() => void)[] = []; // timers that die with this socket or this wait

  function later(delay: number, then: () => void): void {
    cancels.push(world.after(delay, then));
  }

  function rest(): void {
    for (const cancel of cancels) cancel();
    cancels = [];
  }

  function dial(): void {
    rest();
    const made = world.connect();
    socket = made;
    made.addEventListener("open", () => made === socket && made.send(JSON.stringify([ears.hello()])));
    made.addEventListener("message", (event) => made === socket && take(String(event.data)));
    made.addEventListener("close", (event) => made === socket && left(event.code));
    later(OPENING, () => left(0));
  }

  function take(data: string): void {
    const frame = JSON.parse(data) as Outbound[];
    heardAt = world.now();
    for (const message of frame) if (message.t === "pong") timed(message.n, message.now);
    ears.heard(frame);
    // A guest who took a seat is welcomed again, on a line that is up.
    if (!up && frame.some((message) => message.t === "welcome")) rise();
  }

  function rise(): void {
    up = true;
    attempts = 0;
    sent.clear();
    rest();
    for (const delay of SETTLING) later(delay, ping);
    later(BEAT, beat);
    ears.up();
  }

  function beat(): void {
    if (world.now() - heardAt > DEAD) return left(0);
    ping();
    later(BEAT, beat);
  }

  function ping(): void {
    pings += 1;
    sent.set(pings, world.now());
    send([{ t: "ping", n: pings }]);
  }

  function timed(n: number, server: number): void {
    const at = sent.get(n);
    if (at !== undefined) ears.timed(at, server, world.now());
    sent.delete(n);
  }

  function left(code: number): void {
    drop();
    if (FINAL.has(code)) {
      ended = true;
      return ears.closed(code);
    }
    ears.lost();
    const pause = attempts === 0 && !BUSY.has(code) ? 0 : 300 + 1700 * world.chance();
    attempts += 1;
    later(pause, dial);
  }

  function drop(): void {
    rest();
    up = false;
    const old = socket;
    socket = null; // before closing: what it still says is not ours any more
    old?.close();
  }

  function send(messages: Inbound[]): void {
    if (!up || !socket) return;
    for (let at = 0; at < messages.length; at += FRAME) socket.send(JSON.stringify(messages.slice(at, at + FRAME)));
  }

  function prove(): void {
    const asked = world.now();
    ping();
    later(PROOF, () => heardAt < asked && left(0));
  }

  dial();
  return {
    send,
    wake() {
      if (up) prove();
      else if (!ended && socket === null) dial();
    },
    end() {
      ended = true;
      drop();
    },
  };
}
