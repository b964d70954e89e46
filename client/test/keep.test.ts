// What a device keeps: drafts through a reload and another tab, keys until the session is gone.
import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";

class Storage extends Map<string, string> {
  getItem = (name: string): string | null => this.get(name) ?? null;
  setItem = (name: string, text: string): void => {
    this.set(name, text);
    Object.defineProperty(this, name, { value: text, enumerable: true, configurable: true });
  };
  removeItem = (name: string): void => {
    this.delete(name);
    Reflect.deleteProperty(this, name);
  };
}

const page = new EventTarget();
const localStorage = new Storage();
Object.assign(globalThis, { document: new EventTarget(), addEventListener: page.addEventListener.bind(page) });
Object.defineProperty(globalThis, "localStorage", { value: localStorage, configurable: true });
Object.defineProperty(globalThis, "sessionStorage", { value: new Storage(), configurable: true });

const keep = await import("../src/keep.ts");
keep.keepDrafts();
mock.timers.enable({ apis: ["setTimeout"] });
let number = 0;
let id = "";

beforeEach(() => {
  id = `session${number++}`;
  keep.draftsOf(id);
});

function written(name: string): string | null {
  return localStorage.getItem(`kring:${id}:draft:${name}`);
}

function otherTab(name: string, newValue: string | null): void {
  page.dispatchEvent(Object.assign(new Event("storage"), { key: `kring:${id}:draft:${name}`, newValue }));
}

test("A draft is on disk a moment after the last key, and says so.", () => {
  keep.draft("question").value = "Wat";
  assert.equal(keep.drafts.saved("question").value, false);
  mock.timers.tick(200);
  keep.draft("question").value = "Wat doe je";
  mock.timers.tick(200);
  assert.equal(written("question"), null);
  mock.timers.tick(100);
  assert.equal(written("question"), "Wat doe je");
  assert.equal(keep.drafts.saved("question").value, true);
});

test("A page that goes away writes at once what was typed.", () => {
  keep.draft("question").value = "half getypt";
  page.dispatchEvent(new Event("pagehide"));
  assert.equal(written("question"), "half getypt");
});

test("A cleared draft leaves nothing on disk.", () => {
  keep.draft("question").value = "weg";
  mock.timers.tick(300);
  keep.clearDraft("question");
  mock.timers.tick(300);
  assert.equal(written("question"), null);
  assert.equal(keep.drafts.saved("question").value, false);
});

test("Another tab's words are taken over, but not into a field that is being typed in.", () => {
  otherTab("question", "unseen");
  keep.draft("question").value = "";
  otherTab("question", "from there");
  assert.equal(keep.draft("question").value, "from there");
  keep.draft("question").value = "typed here";
  otherTab("question", "from there, later");
  assert.equal(keep.draft("question").value, "typed here");
  mock.timers.tick(300);
  assert.equal(written("question"), "typed here");
});

test("Keys are added to each other, and a root secret is made once.", () => {
  keep.keepKeys(id, { k: "key", j: "join" });
  keep.keepKeys(id, { k: "key", s: "screen" });
  assert.deepEqual(keep.keysOf(id), { k: "key", j: "join", s: "screen" });
  assert.deepEqual(keep.rootOf(id), keep.rootOf(id));
  assert.equal(keep.rootOf(id).length, 32);
});

test("Of a session that is gone nothing stays, and of others everything.", () => {
  keep.draft("question").value = "being typed";
  keep.keepKeys(id, { k: "key" });
  keep.keepKeys("other", { k: "key" });
  keep.wipe(id);
  mock.timers.tick(300);
  assert.deepEqual([...localStorage.keys()].filter((name) => name.startsWith(`kring:${id}:`)), []);
  assert.equal(keep.draft("question").value, "");
  assert.deepEqual(keep.keysOf("other"), { k: "key" });
});
