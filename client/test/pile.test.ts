// A card or a ballot pressed before the slips came waits for them: the page asks, looks under them, then puts.
import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { setImmediate as settled } from "node:timers/promises";
import { b64url, unb64url, xor } from "../src/bytes.ts";
import type { AnyCommand, Inbound } from "../src/protocol.ts";
import { Wire } from "./network.ts";

const SESSION = "s1";
const PILE = "d1";
const BOX = "v1";
const kept = new Map<string, string>();
const wires: Wire[] = [];

Object.assign(globalThis, {
  document: Object.assign(new EventTarget(), { visibilityState: "visible" }),
  addEventListener: () => {},
  location: { protocol: "http:", host: "localhost" },
  WebSocket: class extends Wire {
    constructor() {
      super();
      wires.push(this);
    }
  },
});
const storage = {
  getItem: (name: string) => kept.get(name) ?? null,
  setItem: (name: string, text: string) => kept.set(name, text),
  removeItem: (name: string) => kept.delete(name),
};
mock.timers.enable({ apis: ["setTimeout", "setInterval"] }); // the line's heart beats in none of these tests
for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(globalThis, name, { value: storage, configurable: true });

const { keepKeys, draft, draftsOf } = await import("../src/keep.ts");
const { sessionId, takeKey, write } = await import("../src/keyring.ts");
sessionId.value = SESSION;
keepKeys(SESSION, { k: b64url(new Uint8Array(32)) });
takeKey();
const title = write("Thursday", "session", SESSION, "title");
const { begin } = await import("../src/session.ts");
const { own } = await import("../src/line/state.ts");
const { Pile } = await import("../src/deck/pile.ts");

const view = { audience: "group", session: { title }, decks: { [PILE]: { phase: 0, status: "open", each: 2 } }, agenda: {} };
const asked = (): { ref: string; do: AnyCommand }[] => wire().sent.flat().filter(isCommand);
const isCommand = (message: Inbound) => message.t === "command";
const wire = (): Wire => wires.at(-1) as Wire;

beforeEach(() => {
  kept.delete(`kring:${SESSION}:outbox`);
  draftsOf(SESSION);
  begin({ page: "circle", id: SESSION } as Parameters<typeof begin>[0]);
  wire().open();
  wire().say({ t: "welcome", view, own: { id: "p1", roles: [], slips: {} }, seq: 1, now: 1, here: [] });
});

async function next(t: AnyCommand["t"]): Promise<{ ref: string; do: AnyCommand & Record<string, never> }> {
  await settled();
  const last = asked().at(-1);
  assert.equal(last?.do.t, t);
  return last as never;
}

/** The server deals: under the pad that came along it hides slips of one repeated byte. */
async function dealt(deck: string): Promise<void> {
  const { ref, do: deal } = await next("deal");
  const pad = unb64url(deal.pad) as Uint8Array;
  const slips = pad.map((_, at) => Math.floor(at / 16) + 1);
  wire().say({ t: "patch", seq: 2, own: { slips: { [deck]: b64url(xor(pad, slips)) } } }, { t: "done", ref });
}

async function looked(text?: string): Promise<void> {
  const { ref, do: look } = await next("look_up");
  const items = (look.slips as string[]).map((slip, i) => ({ slip, id: `c${i}`, rev: text ? 1 : 0, ...(text && i === 0 && { text }) }));
  wire().say({ t: "lying", ref, items });
}

test("A ballot cast before the slips were dealt waits for them, and lies in the box.", async () => {
  const cast = new Pile(BOX, () => {}).castBallot("a");
  await dealt(BOX);
  await looked();
  wire().say({ t: "done", ref: (await next("cast")).ref });
  await looked("a");
  assert.equal(await cast, null);
});

test("A card put before the slips were dealt waits for them; what was typed meanwhile stays in the field.", async () => {
  draft("card").value = "One.";
  const put = new Pile(PILE, () => {}).putCard("One.", "card");
  draft("card").value = "One. And two";
  await dealt(PILE);
  await looked();
  wire().say({ t: "done", ref: (await next("put")).ref });
  await looked(write("One.", "card", "c0", "text"));
  assert.equal(await put, null);
  assert.equal(draft("card").value, "One. And two");
});

test("A card taken back before it was looked under the slips goes above the revision that lies there.", async () => {
  own.value = { id: "p1", roles: [], slips: { [PILE]: b64url(new Uint8Array(48)) } } as unknown as typeof own.value;
  const back = new Pile(PILE, () => {}).takeBack(0);
  await looked(write("One.", "card", "c0", "text"));
  const { ref, do: taken } = await next("take_back");
  assert.equal(taken.rev, 2);
  wire().say({ t: "done", ref });
  await looked();
  assert.equal(await back, null);
});

test("Where the slips are refused, the card is too, with the same reason and its draft kept.", async () => {
  draft("card").value = "Late.";
  const put = new Pile(PILE, () => {}).putCard("Late.", "card");
  wire().say({ t: "refused", ref: (await next("deal")).ref, code: "deck_closed" });
  assert.equal(await put, "deck_closed");
  assert.equal(draft("card").value, "Late.");
});

/** A pile of which the writers are asked, and a look under its slips; the first answer given says so with its revision. */
async function asking(consent?: { rev: number; open: boolean }): Promise<InstanceType<typeof Pile>> {
  own.value = { id: "p1", roles: [], slips: { [PILE]: b64url(new Uint8Array(48)) } } as unknown as typeof own.value;
  const pile = new Pile(PILE, () => {});
  const look = pile.look();
  await answers(consent);
  await look;
  return pile;
}

async function answers(consent?: { rev: number; open: boolean }): Promise<void> {
  const { ref, do: look } = await next("look_up");
  const text = write("One.", "card", "c0", "text");
  const items = (look.slips as string[]).map((slip, i) => ({ slip, id: `c${i}`, rev: 1, text, ...(consent && i === 0 && { consent }) }));
  wire().say({ t: "lying", ref, items });
}

async function says(rev: number, open: boolean): Promise<void> {
  const { ref, do: consent } = await next("consent");
  assert.deepEqual([consent.rev, consent.open], [rev, open]);
  wire().say({ t: "done", ref });
}

test("A page loaded anew, on any device, knows what its writer answered, and answers above it; another card begins at one.", async () => {
  const pile = await asking({ rev: 4, open: true });
  assert.deepEqual(pile.items.value.map(({ agreed }) => agreed).slice(0, 2), [true, null]);
  const no = pile.consent(0, false);
  await says(5, false);
  await answers({ rev: 5, open: false });
  assert.equal(await no, null);
  const yes = pile.consent(1, true);
  await says(1, true);
  const { ref, do: look } = await next("look_up");
  const both = [{ rev: 5, open: false }, { rev: 1, open: true }];
  wire().say({ t: "lying", ref, items: (look.slips as string[]).map((slip, i) => ({ slip, id: `c${i}`, rev: 1, consent: both[i] })) });
  await next("look_up"); // still the last thing asked
  assert.equal(await yes, null);
  assert.deepEqual(pile.items.value.map(({ agreed }) => agreed).slice(0, 2), [false, true]);
});

test("A no is said again above a yes that another device gave meanwhile.", async () => {
  const pile = await asking();
  const no = pile.consent(0, false);
  await says(1, false);
  await answers({ rev: 1, open: true });
  await says(2, false);
  await answers({ rev: 2, open: false });
  assert.equal(await no, null);
});

test("A yes is not said again above a no that another device gave meanwhile: the page shows that no.", async () => {
  const pile = await asking();
  const yes = pile.consent(0, true);
  await says(1, true);
  await answers({ rev: 1, open: false });
  await next("look_up");
  assert.equal(await yes, null);
  assert.equal(pile.items.value[0]?.agreed, false);
});

test("An answer to a pile that was opened meanwhile is not said again.", async () => {
  const pile = await asking({ rev: 1, open: true });
  const no = pile.consent(0, false);
  await says(2, false);
  await looked();
  await next("look_up");
  assert.equal(await no, null);
});
