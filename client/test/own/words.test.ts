// A group's own method: nothing of its words leaves the page, and a session plays what the file says.
import assert from "node:assert/strict";
import { test } from "node:test";
import { masked, unmasked } from "../../src/own/checking.ts";
import { nameless } from "../../src/own/names.ts";
import { played } from "../../src/own/playing.ts";
import type { Script } from "../../src/protocol.ts";

const file: Script = {
  id: "gijs-en-dewi",
  version: 1,
  level: "beginner",
  smallest: 3,
  largest: 8,
  wants: ["solution"],
  nl: { name: "Van Gijs", summary: "Kort", origin: "Wij", minutes: "Wij", fits: "Altijd", unfit: "Nooit" },
  phase: [
    {
      key: "klagen",
      minutes: 5,
      bringer: "speaks",
      group: "listens",
      activities: [{ t: "cards", deck: "over-gijs" }, { t: "cards", deck: "cards" }, { t: "modules", of: ["troost"] }],
      repeat: { first: "klagen" },
      nl: {
        name: "Klagen", purpose: "Lucht", say: "Vertel", group: "Luister", bringer: "Klaag", facilitator: "Wacht", manner: "stil",
        decks: { "over-gijs": { name: "Over Gijs" }, cards: { name: "Anders" } },
      },
    },
  ],
  module: [{ key: "troost", nl: { name: "Troost", aim: "Troosten", group: "Troost" } }],
};

test("[OWN2] No key of a file is left, and each stands for the same thing everywhere.", () => {
  const { content, real } = nameless(file, masked);
  assert.deepEqual([...real.values()], ["gijs-en-dewi", "klagen", "over-gijs", "troost"]);
  const [phase] = content.phase;
  assert.equal(phase?.repeat?.first, phase?.key);
  assert.deepEqual(Object.keys(phase?.nl?.decks ?? {}), ["k3", "cards"]);
  assert.deepEqual(phase?.activities?.map((one) => (one.t === "cards" ? one.deck : one.t)), ["k3", "cards", "modules"]);
  assert.doesNotMatch(JSON.stringify(content), /gijs|klag|troost|wij|nooit/i);
});

test("[OWN6] Of a text that is checked only those signs are left that the check looks at.", () => {
  assert.equal(masked("Wat wil je van {bringer} weten?"), "x x x x {bringer} x");
  assert.equal(masked(" Ik zag, {naam}\nen… "), " x x {x}\nx… ");
  assert.equal(masked(""), "");
  assert.equal(masked("Vraag\ufeffje af"), "x x", "a mark without width, as word processors leave it, is no space to the server");
});

test("[OWN6] Whatever stands in a file that somebody brings, nothing is told that is not of the vocabulary.", () => {
  const strange = { ...file, geheim: "van Gijs", level: "zwaar", phase: [{ ...file.phase[0], key: "Niet Goed", bringer: { wie: "Gijs" } }, 3] };
  const { content } = nameless(strange, masked);
  assert.doesNotMatch(JSON.stringify(content), /geheim|gijs|zwaar|goed/i);
  const { key } = content.phase[0] as { key: string };
  assert.match(key, /^K\d+$/);
  assert.deepEqual(content.phase[1], 3);
});

test("[OWN5] A flaw is told by the names that stand in the file.", () => {
  const real = new Map([["k3", "over-gijs"]]);
  const flaw = unmasked({ at: ["phase", 0, "nl", "decks", "k3"], code: "no_such_deck", told: { deck: "k3" } }, real);
  assert.deepEqual(flaw, { at: ["phase", 0, "nl", "decks", "over-gijs"], code: "no_such_deck", told: { deck: "over-gijs" } });
});

test("[OWN4] A session plays the structure of a file and has its texts, whole.", () => {
  const { method, texts } = played(file);
  assert.deepEqual([method.id, method.phases.map((phase) => phase.seconds)], ["k1", [300]]);
  assert.doesNotMatch(JSON.stringify(method), /gijs|klag|troost|nl/i);
  assert.deepEqual(Object.keys(texts), ["nl"]);
  const said = texts.nl?.phases[method.phases[0]?.key ?? ""];
  assert.deepEqual([said?.name, said?.prompt, said?.stalls, said?.decks["k3"]], ["Klagen", "", [], { prompt: "", starters: [], name: "Over Gijs" }]);
  assert.equal(texts.nl?.modules["k4"]?.name, "Troost");
});
