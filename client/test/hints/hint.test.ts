// What is said about a question: by the policy of the phase, one thing only, never about an invitation.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hint } from "../../src/hints/hint.ts";
import { saidIn, type Kind } from "../../src/hints/policy.ts";
import { CUES, LANGUAGES } from "./measuring.ts";

const say = (text: string, policy = "open"): Kind | null => hint(text, CUES.en, policy);

test("[HINT2] A phase with open questions hints at closed ones; one that wants facts, or closed ones, does not.", () => {
  assert.equal(say("Were you there?", "open"), "closed");
  for (const policy of ["clarifying", "closed", "any", "none"]) assert.equal(say("Were you there?", policy), null);
});

test("[HINT2] A phase that wants facts hints at what goes deeper; a phase with open questions does not.", () => {
  assert.equal(say("What is stopping you?", "clarifying"), "coach");
  assert.equal(say("What is stopping you?", "open"), null);
});

test("[HINT2] Advice is hinted at wherever questions are asked for, and where anything may be asked nothing is.", () => {
  const advice = "Have you tried writing to him?";
  for (const policy of ["clarifying", "open", "closed"]) assert.equal(say(advice, policy), "advice");
  for (const policy of ["any", "none", "some policy of tomorrow"]) assert.equal(say(advice, policy), null);
});

test("[HINT3] Of all that fits, the first is said: advice, leaning, why, choice, closed, two in one, too long.", () => {
  assert.deepEqual(saidIn("open"), ["advice", "suggestive", "why", "choice", "closed", "multiple", "speech"]);
  assert.equal(say("Why don't you just call him, right?"), "advice");
  assert.equal(say("Surely you were angry or sad?"), "suggestive");
  assert.equal(say("Were you angry or sad? And why?"), "why");
  assert.equal(say("Were you angry or sad? And what then?"), "choice");
  assert.equal(say("Were you angry? And what then?"), "closed");
});

test("[HINT3] An invitation, a check and a summary are fine, though yes or no would answer them.", () => {
  for (const fine of ["Could you tell us more?", "Do I understand that you left?", "Did you ever feel this before?"]) {
    assert.equal(say(fine), null, fine);
  }
});

test("A cue is a whole word, also beside letters that only some alphabets have.", () => {
  assert.equal(say("Was the señor angry?"), "closed");
  assert.equal(say("Was it about the Oráculo?"), "closed");
  assert.equal(say("Was it this or that?"), "choice");
  assert.equal(hint("Findest du ihn sicherheitsbewusst?", CUES.de, "open"), "closed");
  assert.equal(hint("Findest du ihn sicher?", CUES.de, "open"), "suggestive");
  assert.equal(hint("Wie was dat, Zoë?", CUES.nl, "open"), null);
});

test("Apostrophes of print, capitals and letters in two parts change nothing.", () => {
  assert.equal(say("WHY DON’T YOU CALL HIM?"), "advice");
  assert.equal(hint("Könntest du nicht zuerst anrufen?".normalize("NFD"), CUES.de, "open"), "advice");
});

test("What somebody else said is no question of the writer.", () => {
  assert.equal(say("She asked “Why did you do that?” What did that do to you?"), null);
  assert.equal(say('Would you call that "being on my own"?'), "closed");
});

test("Nothing is said about nothing, and a text as long as a field takes is read to its end.", () => {
  const long = { nl: "heb je ", en: "have you ", de: "hast du " };
  for (const language of LANGUAGES) {
    for (const empty of ["", " ", "?", "…"]) assert.equal(hint(empty, CUES[language], "open"), null);
    assert.equal(hint(`${"wat was what ".repeat(160)}?`, CUES[language], "open"), "speech");
    assert.equal(hint(`${long[language].repeat(250)}?`, CUES[language], "open"), "closed");
  }
});
