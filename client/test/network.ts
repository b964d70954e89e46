// A network and a clock in the hand of a test: it lets lines open, speak and break, and time pass.
import type { Ears, World } from "../src/line/socket.ts";
import type { Hello, Inbound, Outbound } from "../src/protocol.ts";

/** The page's end of a line, as the browser's WebSocket behaves, and what the test does to it. */
export class Wire extends EventTarget {
  readonly sent: Inbound[][] = [];
  closed = false; // by the page
  send(text: string): void {
    this.sent.push(JSON.parse(text) as Inbound[]);
  }
  close(): void {
    this.closed = true;
  }
  open(): void {
    this.dispatchEvent(new Event("open"));
  }
  say(...frame: object[]): void {
    this.dispatchEvent(new MessageEvent("message", { data: JSON.stringify(frame) }));
  }
  break(code: number): void {
    this.dispatchEvent(Object.assign(new Event("close"), { code }));
  }
}

export class Hand implements World {
  readonly wires: Wire[] = [];
  #time = 1000;
  #timers: { at: number; due: () => void }[] = [];

  connect(): WebSocket {
    const wire = new Wire();
    this.wires.push(wire);
    return wire as unknown as WebSocket;
  }
  now(): number {
    return this.#time;
  }
  chance(): number {
    return 0.5;
  }
  after(delay: number, due: () => void): () => void {
    const timer = { at: this.#time + delay, due };
    this.#timers.push(timer);
    return () => (this.#timers = this.#timers.filter((one) => one !== timer));
  }
  /** Lets time pass, and everything happen that was due in it, in its order. */
  pass(ms: number): void {
    const until = this.#time + ms;
    for (let next = this.#due(until); next; next = this.#due(until)) {
      this.#time = next.at;
      this.#timers = this.#timers.filter((one) => one !== next);
      next.due();
    }
    this.#time = until;
  }
  get wire(): Wire {
    const last = this.wires.at(-1);
    if (!last) throw new Error("nobody connected");
    return last;
  }
  #due(until: number): { at: number; due: () => void } | undefined {
    return this.#timers.filter((one) => one.at <= until).toSorted((a, b) => a.at - b.at)[0];
  }
}

export const WELCOME = { t: "welcome", view: {}, seq: 1, now: 5000, here: [] };
export const HELLO: Hello = { t: "hello", v: 1, session: "s", who: { t: "screen", token: "t" } };

/** Ears that write down what they hear. */
export class Diary implements Ears {
  readonly lines: string[] = [];
  readonly frames: Outbound[][] = [];
  readonly times: [number, number, number][] = [];
  hello(): Hello {
    return HELLO;
  }
  heard(frame: Outbound[]): void {
    this.frames.push(frame);
  }
  up(): void {
    this.lines.push("up");
  }
  lost(): void {
    this.lines.push("lost");
  }
  closed(code: number): void {
    this.lines.push(`closed ${code}`);
  }
  timed(...sample: [number, number, number]): void {
    this.times.push(sample);
  }
}
