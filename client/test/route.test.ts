// Which page an address asks for, whatever stands behind the # sign.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readRoute } from "../src/route.ts";

const id = "kring234567kring2345";

test("An address leads to its page, with the secrets of its fragment.", () => {
  assert.deepEqual(readRoute(`/s/${id}`, "#key.token"), { page: "circle", id, secrets: ["key", "token"] });
  assert.deepEqual(readRoute(`/s/${id}/`, ""), { page: "circle", id, secrets: [] });
  assert.deepEqual(readRoute(`/screen/${id}`, "#a-b_c.d"), { page: "screen", id, secrets: ["a-b_c", "d"] });
  assert.deepEqual(readRoute(`/pair/${id}`, "#key"), { page: "pair", id, secrets: ["key"] });
});

test("An address that is none of ours leads to the start.", () => {
  for (const path of ["/", "/s/", "/s/short", `/s/${id}x`, `/S/${id}`, `/x/${id}`, `/s/${id}/more`]) {
    assert.deepEqual(readRoute(path, "#key.token"), { page: "start" }, path);
  }
});

test("A fragment that is no secret is taken as none.", () => {
  for (const fragment of ["#", "#%F0%9F", "#a b", "#<script>"]) {
    assert.deepEqual(readRoute(`/s/${id}`, fragment), { page: "circle", id, secrets: [] }, fragment);
  }
});
