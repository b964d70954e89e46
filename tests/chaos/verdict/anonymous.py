"""That nobody can tell: no commit, stored byte, frame, log line or order holds whose an anonymous thing is."""

import math
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from server.core.events import CardRephrased, DeckShown, Stocked
from tests.chaos.page import Page, people_of
from tests.chaos.trace import Trace
from tests.chaos.verdict.judge import History
from tests.circle import Links, card_id
from tests.wire.aof import commands

# Of what is anonymous a commit says this and nothing more.
FIELDS = {
    "DeckShown": {"t", "v", "deck", "cards", "dropped"},
    "DeckAsked": {"t", "v", "deck", "cards"},
    "VoteCounted": {"t", "v", "deck", "counts"},
    "VoteTooFew": {"t", "v", "deck"},
    "PulseCounted": {"t", "v", "deck", "counts"},
    "PulseTooFew": {"t", "v", "deck"},
    "DotsCounted": {"t", "v", "deck", "counts"},
    "DotsTooFew": {"t", "v", "deck"},
    "Stocked": {"t", "v", "deck", "cards", "witnesses"},
    "CardRephrased": {"t", "v", "card", "text"},
}
NOBODYS = (CardRephrased, Stocked)
DECK = {"phase", "key", "status", "each", "order", "cards", "dropped", "groups", "group_order"}
CARD = {"text", "strikes", "aside", "rephrase", "reworded", "rating", "picked", "group"}
# A mark, or a thing under its slip: id, revision, and what only a browser can read, a choice, an answer, the cards that
# get a dot, a witness or nothing.
CARDS = r"([a-z0-9]{12}|[\w-]{43})"
CONTENT = rf"[\w-]{{145,}}|[1-5]|{CARDS}( {CARDS})*|"
MEMBER = re.compile(rf"!open|!closed|c[\w-]{{43}}:\d+:({CONTENT})|w[\w-]{{43}}:\d+:1?")
CONSENT = re.compile(r"c[\w-]{43}:\d+:[01]")
# An order that came about by chance so rarely did not come about by chance.
NO_CHANCE = 1e-6


def judge(history: History, pages: list[Page], trace: Trace) -> None:
    """In the log, and on the pages."""
    for body, entry in zip(history.bodies, history.entries, strict=True):
        if body.get("ref", "").startswith("~"):
            trace.fail(f"an anonymous reference in the log: {body['ref']}")
        if any(isinstance(event, NOBODYS) for event in entry.events) and body.keys() & {"by", "ref", "at"}:
            trace.fail(f"{entry.events} tells who or when: {body.keys()}")
        for event in body["events"]:
            if event.keys() != FIELDS.get(event["t"], event.keys()):
                trace.fail(f"{event['t']} tells more than it may: {event.keys()}")
    for stocked in history.events(Stocked):
        if [*stocked.cards] != sorted(stocked.cards) or [*stocked.witnesses] != sorted(stocked.witnesses):
            trace.fail("slips in the order of their making")
    for (audience, seq), view in trace.shown.items():
        if audience == "group":
            _shown(view["decks"], seq, trace)
    _shuffled(history, pages, trace)


def _shown(decks: dict[str, Any], seq: int, trace: Trace) -> None:
    for deck in [deck for deck in decks.values() if "named" not in deck]:
        closed = deck["status"] != "opened"
        if not deck.keys() <= DECK or (closed and (deck["order"] or deck["cards"] or "dropped" in deck)):
            trace.fail(f"a pile tells at {seq} more than it may: {deck.keys()}")
        if any(not card.keys() <= CARD for card in deck["cards"].values()):
            trace.fail(f"a card tells at {seq} more than it may")


def _shuffled(history: History, pages: list[Page], trace: Trace) -> None:
    """No order that anybody could know beforehand is the order in which all piles came out."""
    piles = [[card for card, _ in shown.cards] for shown in history.events(DeckShown)]
    chance = math.prod(1 / math.factorial(len(pile)) for pile in piles)
    if chance > NO_CHANCE:
        return
    trace.counted["orders judged"] += 1
    written = [(card_id(slip), found) for person in people_of(pages) for slip, found in person.writings.by_slip.items()]
    by_writer = {card: n for n, (card, _) in enumerate(written)}
    by_coming = {card: found[0].at for card, found in written}
    for name, key in (("of their ids", str), ("of their writers", by_writer.get), ("of their coming", by_coming.get)):
        if all(pile == sorted(pile, key=key) for pile in piles):  # type: ignore[arg-type]
            trace.fail(f"the piles came out in the order {name}")


def judge_files(folder: Path, trace: Trace) -> None:
    """In the store's files: what was written to an urn is a thing under its slip, and names nobody."""
    for words in commands(folder / "appendonlydir"):
        match words:
            case ["ZADD" | "ZREM", key, *members] if ":urn:" in key:
                _members(members, MEMBER, trace)
            case ["ZADD" | "ZREM", key, *members] if ":consents:" in key:
                _members(members, CONSENT, trace)


def _members(members: Iterable[str], shape: re.Pattern[str], trace: Trace) -> None:
    for member in members:
        if member != "0" and not shape.fullmatch(member):
            trace.fail(f"an urn holds {member[:80]}")


def judge_words(words: str, links: Links, pages: list[Page], trace: Trace) -> None:
    """In log lines and numbers: no text, no secret, no slip, no whole id of a session, no person; and no mistake."""
    slips = {slip for person in people_of(pages) for slip in person.writings.by_slip}
    hashes = {card_id(slip) for slip in slips}
    secrets = {links.id, *links.said, *slips, *hashes, *(page.tab for page in pages)}
    for told in [secret for secret in secrets if secret in words]:
        trace.fail(f"logs or numbers tell {told[:60]}")
    for sign in ("Traceback", "internal", "ERROR", "CRITICAL"):
        if sign in words:
            trace.fail(f"a node logs {sign}: {[line for line in words.splitlines() if sign in line][:3]}")
    for line in [line for line in words.splitlines() if re.search(r"\bp\d{1,2}\b", line)]:
        trace.fail(f"logs or numbers tell of a participant: {line[:100]}")
