// A method in the making: to its file and from it, its changes, and where what is wrong with it is told.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { moved, put, removed } from "../../src/own/changing.ts";
import { blank, blankModule, blankPhase, copied, type Draft } from "../../src/own/draft.ts";
import { beside, begin, change, taken } from "../../src/own/editing.ts";
import { fromFile, toFile } from "../../src/own/file.ts";
import { cardOf, found, showable, within } from "../../src/own/flaws.ts";
import { fresh, KINDS, settingsOf } from "../../src/own/settings.ts";

type Words = Record<string, string>;
const said = JSON.parse(readFileSync(new URL("../../public/texts/sayings.nl.json", import.meta.url), "utf8")) as Words;
const words = JSON.parse(readFileSync(new URL("../../public/texts/own.nl.json", import.meta.url), "utf8")) as Words;
const schema = JSON.parse(readFileSync(new URL("../../../protocol/method.json", import.meta.url), "utf8")) as { $defs: Record<string, Shape> };
interface Shape {
  properties: Record<string, { default?: unknown; minimum?: number; maximum?: number; enum?: string[]; $ref?: string; const?: string }>;
  enum?: string[];
}

const two: Draft = {
  ...blank("nl"),
  texts: { name: " Wagenwiel ", summary: "", origin: "", minutes: "", fits: "Altijd\n goed", unfit: "" },
  phase: [
    { key: "p1", minutes: 5, bringer: "speaks", group: "listens", activities: [], texts: { ...blankPhase([]).texts, name: "Aankomen", say: "Kom erbij", starters: ["Ik zag", "", "Ik hoorde…"], observer: "", stalls: [{ when: "Stil\n", say: "Wacht" }] } },
    { key: "p2", minutes: 10, bringer: "listens", group: "writes-in-silence", activities: [fresh("cards"), { t: "cards", deck: "d1" }], texts: { ...blankPhase([]).texts, name: "Schrijven", decks: { d1: { name: "Wild" }, gone: { name: "Weg" } } } },
  ],
};

test("[OWN8] A file says what was written, in one line each, and for the rest what is said for most.", () => {
  const file = toFile(two, said);
  assert.deepEqual([file.nl?.name, file.nl?.fits, file.nl?.origin], ["Wagenwiel", "Altijd goed", said["said.origin"]]);
  const [first, second] = file.phase;
  assert.deepEqual([first?.nl?.say, first?.nl?.purpose, first?.nl?.bringer], ["Kom erbij", said["said.purpose.listens"], said["said.bringer.speaks"]]);
  assert.deepEqual(first?.nl?.starters, ["Ik zag…", "Ik hoorde…"]);
  assert.deepEqual([first?.nl?.stalls, "observer" in (first?.nl ?? {})], [[{ when: "Stil", say: "Wacht" }], false]);
  assert.deepEqual(second?.nl?.decks, { cards: { name: "" }, d1: { name: "Wild" } }, "a deck without a name is told");
  assert.equal("language" in file || "texts" in file || "module" in file, false);
});

test("[OWN8] What was made a file and opened again is the same file.", () => {
  const file = toFile(two, said);
  assert.deepEqual(toFile(fromFile(JSON.parse(JSON.stringify(file)) as typeof file, "en"), {}), file);
});

test("[OWN8] Of a file in several languages the page's own is taken, else the first.", () => {
  const file = toFile(two, said);
  const both = { ...file, de: { ...file.nl, name: "Wagenrad" }, phase: file.phase.map((phase) => ({ ...phase, de: phase.nl ?? null })) } as typeof file;
  assert.equal(fromFile(both, "de").texts.name, "Wagenrad");
  assert.deepEqual([fromFile(both, "en").language, fromFile(both, "en").phase[0]?.texts.name], ["nl", "Aankomen"]);
});

test("A row is changed without a gap, and what leaves an end stays at it.", () => {
  assert.deepEqual(moved(["a", "b", "c"], 0, 2), ["b", "c", "a"]);
  assert.deepEqual(moved(["a", "b", "c"], 1, -5), ["b", "a", "c"]);
  assert.deepEqual(moved(["a"], 4, 0), ["a"]);
  assert.deepEqual(put(removed(["a", "b"], 0), 0, "c"), ["c"]);
});

test("[OWN10] A new phase has a key of its own, also beside one that can still be put back.", () => {
  begin({ ...two, phase: [...two.phase, blankPhase(two.phase)] });
  const [first, second, third] = two.phase.concat(blankPhase(two.phase));
  assert(first && second && third);
  taken.value = { row: "phase", at: 2, it: third };
  change((made) => ({ ...made, phase: removed(made.phase, 2) }));
  assert.equal(blankPhase(beside("phase")).key, "p4");
  assert.equal(copied(first, beside("phase")).key, "p4");
  assert.equal(blankModule(beside("module")).key, "m1");
  taken.value = null;
  assert.equal(blankPhase(beside("phase")).key, "p3");
});

test("[OWN10] The copy of a phase that is played again by itself is so too; of a longer block it is the end once more.", () => {
  const [first, second] = two.phase;
  assert(first && second);
  const again = { first: "p2", per: "round" as const, most: 3 };
  assert.deepEqual(copied({ ...second, repeat: again }, two.phase).repeat, { ...again, first: "p3" });
  assert.equal(copied({ ...second, repeat: { ...again, first: "p1" } }, two.phase).repeat?.first, "p1");
});

test("[OWN9] What is wrong is told at its field, and what is only empty once somebody asks.", () => {
  const flaws = [
    { at: ["phase", 1, "nl", "name"], code: "empty" as const, told: {} },
    { at: ["phase", 1, "activities", 0, "opening"], code: "only_together" as const, told: {} },
  ];
  assert.deepEqual(found(flaws, "nl", false).map(({ place }) => place), ["phase.1.activities.0.opening"]);
  const all = found(flaws, "nl", true);
  assert.equal(within(all, "phase.1.texts.name")?.code, "empty");
  assert.equal(within(all, "phase.1.activities.0")?.code, "only_together");
  assert.equal(within(all, "phase.1.minutes"), undefined);
  assert.equal(cardOf(all[0]?.place ?? ""), "phase.1");
});

test("[OWN9] A file with something that has no field is not opened.", () => {
  assert.ok(showable([{ at: ["phase", 0, "nl", "name"], code: "empty", told: {} }]));
  assert.ok(!showable([{ at: ["phase", 0, "minutes"], code: "wrong_type", told: {} }]));
  assert.ok(!showable([{ at: ["phase", 0, "activities", 0, "t"], code: "not_one_of", told: {} }]));
});

test("[OWN10] The form knows every activity and setting of the vocabulary, with its limits and how it stands at first.", () => {
  const shapes = Object.values(schema.$defs).filter(({ properties }) => properties?.["t"]?.const);
  assert.deepEqual(KINDS.toSorted(), shapes.map(({ properties }) => properties["t"]?.const).toSorted());
  for (const { properties } of shapes) {
    const kind = KINDS.find((each) => each === properties["t"]?.const) ?? "record";
    assert.ok(words[`own.activity.${kind}`] && words[`own.about.${kind}`], kind);
    for (const [name, setting] of settingsOf(kind)) {
      const { default: usual, minimum, maximum, enum: among, $ref } = properties[name] ?? {};
      const where = `${kind}.${name}`;
      assert.ok(words[`own.set.${where}`], where);
      if (usual !== undefined) assert.equal(setting.begin, usual, where);
      if (setting.sort === "count") assert.deepEqual([setting.least, setting.most], [minimum, maximum], where);
      const choices = among ?? schema.$defs[$ref?.split("/").at(-1) ?? ""]?.enum;
      if (setting.sort === "choice") assert.deepEqual(setting.of.toSorted(), choices?.toSorted(), where);
      if ("of" in setting) for (const one of setting.of) assert.ok(words[`own.choice.${one}`], `${where} ${one}`);
    }
  }
});

test("[OWN9] Every flaw has its sentence.", () => {
  const source = readFileSync(new URL("../../src/protocol.ts", import.meta.url), "utf8");
  const codes = (/export type FlawCode =([^;]+);/.exec(source)?.[1] ?? "").match(/\w+/g) ?? [];
  assert.ok(codes.length > 20);
  for (const code of codes) assert.ok(words[`flaw.${code}`], code);
});

test("[OWN10] What a phase says where nothing is written is there for whatever its people do.", () => {
  const source = readFileSync(new URL("../../src/protocol.ts", import.meta.url), "utf8");
  const choices = (name: string) => [...(new RegExp(`export type ${name} =([^;]+);`).exec(source)?.[1] ?? "").matchAll(/"([\w-]+)"/g)].map(([, one]) => one);
  assert.equal(readdirSync(new URL("../../public/texts/", import.meta.url)).filter((name) => name.startsWith("sayings.")).length, 3);
  for (const one of choices("Bringer")) assert.ok(said[`said.bringer.${one}`], one);
  for (const one of choices("Group")) for (const name of ["purpose", "say", "group", "manner"]) assert.ok(said[`said.${name}.${one}`], `${name} ${one}`);
});
