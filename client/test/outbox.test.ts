// Commands on their way: none is lost, none is asked twice under two names, and anonymous ones leave no gap.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Disk } from "../src/disk.ts";
import { outbox } from "../src/line/outbox.ts";
import type { AnyCommand } from "../src/protocol.ts";

const ready: AnyCommand = { t: "ready", visit: 1, ready: true };
const look: AnyCommand = { t: "look_up", deck: "d1.1", slips: [] };

function paper(): Disk {
  const pages = new Map<string, string>();
  return {
    read: (name) => pages.get(name) ?? null,
    write: (name, text) => void pages.set(name, text),
    remove: (name) => void pages.delete(name),
    names: (prefix) => [...pages.keys()].filter((name) => name.startsWith(prefix)),
  };
}

test("A command waits until it is answered, and its answer is given to whoever asked.", async () => {
  const box = outbox(paper(), "box", () => {});
  const { message, answer } = box.add(ready, {});
  assert.equal(box.waiting.value, 1);
  box.answered(message.ref, { code: "not_now" });
  assert.deepEqual(await answer, { code: "not_now" });
  assert.equal(box.waiting.value, 0);
});

test("After a reload the unanswered commands are there, in order, under the names they had.", () => {
  const disk = paper();
  const before = outbox(disk, "box", () => {});
  const refs = [ready, look, ready].map((command) => before.add(command, {}).message.ref);
  const after = outbox(disk, "box", () => {});
  assert.deepEqual(after.unanswered().map((one) => one.ref), refs);
  assert.equal(after.waiting.value, 3);
});

test("Two tabs over the same storage never use the same name for two commands.", () => {
  const disk = paper();
  const refs = [outbox(disk, "box", () => {}), outbox(disk, "box", () => {})].map((box) => box.add(ready, {}).message.ref);
  assert.notEqual(refs[0], refs[1]);
});

test("Anonymous commands have a random name and leave no gap in the count.", () => {
  const box = outbox(paper(), "box", () => {});
  const refs = [ready, look, ready].map((command) => box.add(command, {}).message.ref);
  assert.match(refs[0] ?? "", /^[a-z2-7]{12}:1$/);
  assert.match(refs[1] ?? "", /^~[a-z2-7]{12}$/);
  assert.match(refs[2] ?? "", /^[a-z2-7]{12}:2$/);
});

test("A draft is let go when its command happened, also after a reload, and not when it was refused.", () => {
  const disk = paper();
  const happened: Record<string, string>[] = [];
  const refused = outbox(disk, "box", (drafts) => happened.push(drafts));
  refused.answered(refused.add(ready, { question: "a" }).message.ref, { code: "not_now" });
  assert.equal(happened.length, 0);
  const { ref } = refused.add(ready, { question: "a" }).message;
  outbox(disk, "box", (drafts) => happened.push(drafts)).answered(ref, { code: null });
  assert.deepEqual(happened, [{ question: "a" }]);
});

test("An answer to nothing that was asked changes nothing.", () => {
  const box = outbox(paper(), "box", () => assert.fail("nothing happened"));
  box.add(ready, {});
  box.answered("other:1", { code: null });
  assert.equal(box.waiting.value, 1);
});
