// Rehearses every method of a running server at once, from first to last phase; fails where one of them is refused or idle.
// Run with the server's address; the test that starts the server is tests/methods/test_rehearsed.py.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { effect } from "@preact/signals-core";
import { b64url } from "../../src/bytes.ts";
import { contentKey, keysOf, rootOf } from "../../src/keep.ts";
import type { World } from "../../src/line/socket.ts";
import { create } from "../../src/pages/start/create.ts";
import type { Activity, AnyCommand, Inbound, ToldMethod } from "../../src/protocol.ts";
import { Company } from "../../src/rehearsal/company.ts";
import { people } from "../../src/rehearsal/kept.ts";
import type { Look } from "../../src/rehearsal/look.ts";
import { Player, type Lines, type Table } from "../../src/rehearsal/player.ts";
import { lead } from "./leading.ts";

const [origin = ""] = process.argv.slice(2);
const fetched = globalThis.fetch;
globalThis.fetch = (to, how) => fetched(new URL(String(to), origin), how); // a page's addresses are those of its server
const lines = JSON.parse(readFileSync(new URL("../../public/texts/practice.en.json", import.meta.url), "utf8")) as Lines;
const methods = (await (await fetch("/api/methods?language=en")).json()) as ToldMethod[];
const PEOPLE = 5; // one passes, which is the fourth, and one has the case
const BRIEF = 200; // ms: what people do at once is done at once here

/** What the simulated people asked of the server, by the index of the phase. */
type Done = Map<number, Set<AnyCommand["t"]>>;

async function rehearse({ method, texts }: ToldMethod, own: boolean): Promise<void> {
  const { company, leader, done } = await sit(method.id, method.phases.map(({ seconds }) => seconds));
  await all(company, leader);
  for (;;) {
    company.rushed.value = leader.look()?.view.visit?.n ?? 0;
    await all(company, leader);
    const look = leader.look();
    assert(look);
    const command = lead(look, own);
    if (!command) break;
    await leader.perform({ key: "", takes: "nothing", make: () => command });
    await leader.seen(look.view);
    assert.deepEqual(leader.refusals, [], texts.name);
  }
  assert.deepEqual(company.players.flatMap(({ refusals }) => refusals), [], texts.name);
  for (const [at, phase] of (leader.view?.phases ?? []).entries()) {
    const asked = Object.values(leader.view?.questions.items ?? {});
    if (asked.every(({ rating }) => rating)) done.get(at)?.add("rate"); // in an earlier phase, perhaps
    for (const said of phase.activities) assert.deepEqual(missing(said, own, done.get(at) ?? new Set()), [], `${texts.name}, ${phase.key}`);
  }
  assert.equal(leader.view?.session.stage, "closed");
  company.end();
  leader.end();
}

async function sit(method: string, seconds: number[]) {
  const letter = { title: "Rehearsal", name: "You", method, before: [], after: [], language: "en" as const, seconds, leading: "guided" as const, code: "" };
  const stands = await create(letter);
  assert("id" in stands, JSON.stringify(stands));
  const [key, join] = [contentKey(stands.id), keysOf(stands.id)?.j];
  assert(key && join);
  const table: Table = { session: stands.id, key, join, lines };
  const done: Done = new Map();
  const leader = new Leader({ name: "You", root: b64url(rootOf(stands.id)) }, table);
  const note = ({ t }: AnyCommand) => {
    const at = leader.view?.visit?.phase ?? -1;
    done.set(at, (done.get(at) ?? new Set()).add(t));
  };
  const company = new Company({ seats: people(PEOPLE, "You"), language: "en", from: "" }, table, worldOf(note, () => leader.again()));
  leader.follow(company);
  return { company, leader, done };
}

/** A line to the server, and what is asked on it; `heard` is told after each frame. */
function worldOf(note: (command: AnyCommand) => void, heard: () => void): World {
  return {
    connect() {
      const socket = new WebSocket(`${origin.replace("http", "ws")}/ws`);
      const send = socket.send.bind(socket);
      socket.send = (frame) => {
        for (const message of JSON.parse(String(frame)) as Inbound[]) if (message.t === "command") note(message.do);
        send(frame);
      };
      socket.addEventListener("message", () => setImmediate(heard)); // once the line has taken it
      return socket;
    },
    now: Date.now,
    chance: Math.random,
    after(delay, due) {
      const timer = setTimeout(due, delay < BRIEF ? 1 : delay);
      return () => clearTimeout(timer);
    },
  };
}

/** The facilitator, who tells whoever waits when something changed. */
class Leader extends Player {
  readonly #waiting = new Set<() => void>();
  constructor(seat: Player["seat"], table: Table) {
    super(seat, 0, table, worldOf(() => {}, () => {}), () => this.again());
  }
  follow(company: Company): void {
    effect(() => (company.still.value, this.again()));
  }
  again(): void {
    this.#waiting.forEach((look) => look());
  }
  /** Resolves once it is so. */
  until(holds: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => holds() && (this.#waiting.delete(look), resolve());
      this.#waiting.add(look);
      look();
    });
  }
  /** The command was shown: the view is not what it was. */
  seen(before: Look["view"]): Promise<void> {
    return this.until(() => this.view !== null && !isDeepStrictEqual(this.view, before));
  }
}

/** All sit, see the same, and have nothing to do any more. */
function all(company: Company, leader: Leader): Promise<void> {
  return leader.until(() => {
    const { view } = leader;
    const seated = view?.order.length === PEOPLE + 1;
    return seated && company.still.value !== null && company.players.every((player) => isDeepStrictEqual(player.view, view));
  });
}

/** What an activity asks of the others, or of whose case it is, and nobody did. */
function missing(said: Activity, own: boolean, done: ReadonlySet<string>): string[] {
  const asks = (condition: unknown, ...either: AnyCommand["t"][]) => (condition && !either.some((t) => done.has(t)) ? [either.join(" or ")] : []);
  switch (said.t) {
    case "agenda":
      return asks(said.vote, "cast");
    case "case":
      return [...asks(said.story && !own, "tell_case"), ...asks(said.outcome && !own, "tell_outcome"), ...asks(said.offers, "offer_wording")];
    case "questions":
      return [...asks(said.policy !== "none", "ask"), ...asks(said.rated && !own, "rate")];
    case "cards":
      return [
        ...asks(true, said.named ? "write_card" : "put"),
        ...asks(said.opening === "in-turn", "open_card"),
        ...asks(said.strikes && !own, "strike"),
        ...asks(said.rated && !own, "rate_card"),
        ...asks(said.pick > 0 && !own, "pick_card"),
        ...asks(said.dots > 0, "cast"),
      ];
    case "round":
      return asks(true, "next_turn");
    case "pulse":
      return asks(true, "cast");
    case "modules":
      return asks(true, "favour_module");
    case "record":
      return asks(!own, "write_line");
    case "actions":
      return [...asks(true, "note_action"), ...asks(said.next, "offer_next"), ...asks(!own, "include")];
    case "subgroups":
    case "fishbowl":
      return [];
  }
}

assert(methods.length > 10);
await Promise.all(methods.map((method, at) => rehearse(method, at % 4 === 0)));
console.log(`rehearsed ${methods.length} methods`);
