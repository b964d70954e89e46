"""That the swap over a trace sees what it is to see: a small trace written by hand, and servers that tell who wrote."""

import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import pytest

from protocol.wire import Do
from server.core.activities.cards import card as piles
from server.core.decision import DealWork, PutWork, UrnItem
from server.core.events import Event, ReadySet
from server.core.evolve import Entry
from server.core.hashing import digest
from server.core.scene import Member
from server.core.value import replace
from server.room.act import Acting
from server.room.draft import Asked
from server.room.slipbox import Group
from server.room.urn import Urns, envelope
from server.store.codec import encode
from server.store.port import Commit, Item
from server.wire.conversation import Conversation
from server.wire.metrics import Metrics
from tests.chaos.swap.exchange import Exchange
from tests.chaos.swap.judge import AS_IT_WAS, differences
from tests.chaos.swap.play import play
from tests.chaos.swap.slips import Dealt
from tests.chaos.swap.steps import Script, Step, Tab
from tests.chaos.verdict.judge import History
from tests.circle import Message, card_id
from tests.core.given import METHOD, created, item, of_deck, sealed, witness
from tests.sealing import pad_for

DECK = "d4.1"
EVERYONE = [f"p{n}" for n in range(1, 7)]
LEADER, BRINGER, *WRITERS = EVERYONE
ROOTS = {who: who.encode().ljust(32, b"r") for who in EVERYONE}
TWO = Exchange(frozenset(WRITERS[:2]), frozenset({DECK}))
Plant = Callable[[pytest.MonkeyPatch], None]


def step(n: int, who: str, kind: str, **fields: Any) -> Step:
    ref = f"~{item(f's{n}')}" if kind in ("put", "rephrase") else f"{item(f'of{who}')}:{n + 1}"
    message: Message = {"t": "command", "ref": ref, "do": {"t": kind, **fields}}
    return Step(who, who, message, at=0, kept=False, times=1, draw=0)


def trace() -> Script:
    """Four people write a card each; it is closed, and one gives other words."""
    does: list[tuple[str, str, Message]] = [
        *((who, "join", {"name": sealed(who), "agreed": True}) for who in EVERYONE[1:]),
        (BRINGER, "propose", {"id": item("case"), "title": sealed("Case"), "line": sealed("Line")}),
        (LEADER, "begin", {}),
        (LEADER, "choose", {"id": item("case")}),
        *((LEADER, "advance", {"visit": visit}) for visit in (1, 2, 3)),
        *((who, "deal", {"deck": DECK, "pad": pad_for(ROOTS[who], DECK, 2)}) for who in WRITERS),
        *((who, "put", put(who)) for who in WRITERS),
        (LEADER, "close_deck", {"deck": DECK}),
        (BRINGER, "strike", {"card": card_id(of_deck(DECK, WRITERS[2], 0)), "strikes": True}),
        (LEADER, "ask_rephrase", {"card": card_id(of_deck(DECK, WRITERS[0], 0)), "asked": True}),
        (WRITERS[0], "rephrase", {"deck": DECK, "slip": of_deck(DECK, WRITERS[0], 0), "text": sealed("Softer")}),
    ]
    steps = tuple(step(n, who, kind, **fields) for n, (who, kind, fields) in enumerate(does))
    slips = {(DECK, who): [of_deck(DECK, who, 0), of_deck(DECK, who, 1), witness(DECK, who)] for who in WRITERS}
    tabs = (*(Tab(who, f"proof of {who}", who) for who in EVERYONE), Tab("screen", "", None))
    history = History([Commit("0" * 32, "", encode(Entry((created(METHOD),))))])
    return Script(history, tabs, steps, Dealt(ROOTS, slips, dict.fromkeys(slips, 0)), left_out=0)


def put(who: str) -> Message:
    slip = of_deck(DECK, who, 0)
    return {"deck": DECK, "slip": slip, "rev": 1, "text": sealed(f"a card {slip}"), "witness": witness(DECK, who)}


def test_nobody_else_can_tell() -> None:
    """[CHAOS2] A trace played again with two people in each other's place is the same to the last byte for everyone
    else: frames, what is written to log and urns, log lines, metrics."""
    script = trace()
    was = play(script, AS_IT_WAS)
    assert sealed("Softer").encode() in b"".join(was.heard[f"{WRITERS[3]} 0"])
    assert not list(differences(script, was, TWO))


# -- planted authors


def told_by(patch: pytest.MonkeyPatch, tell: Callable[[Acting, str], Awaitable[None]] | None = None) -> dict[str, str]:
    """Who put in what, by the id in the urn: what no server may know. `tell`: what it does with it at once."""
    authors: dict[str, str] = {}
    settled = Acting._settled

    async def listening(acting: Acting, asked: Asked, work: Any) -> Any:
        answer = await settled(acting, asked, work)
        if isinstance(work, PutWork) and isinstance(asked.actor, Member):
            authors.update({lying.id: asked.actor.participant for lying in work.items})
            if tell:
                await tell(acting, asked.actor.participant)
        return answer

    patch.setattr(Acting, "_settled", listening)
    return authors


def in_the_order_of_cards(patch: pytest.MonkeyPatch) -> None:
    authors = told_by(patch)

    def sorted_by_author(_: Urns, items: Sequence[Item]) -> tuple[UrnItem, ...]:
        by_author = sorted(items, key=lambda lying: authors[lying.id])
        return tuple(UrnItem(lying.id, lying.rev, lying.content) for lying in by_author)

    patch.setattr(Urns, "_shuffled", sorted_by_author)


def on_an_opened_card(patch: pytest.MonkeyPatch) -> None:
    _shown(patch, told_by(patch))


def on_a_card_by_whom_it_was_dealt_to(patch: pytest.MonkeyPatch) -> None:
    holders: dict[str, str] = {}

    def noting(group: Group, work: DealWork) -> str:
        holders.update({f"c{digest(slip)}": work.participant for slip in group.cards})
        return envelope(group, work)

    patch.setattr("server.room.act.envelope", noting)
    _shown(patch, holders)


def _shown(patch: pytest.MonkeyPatch, authors: dict[str, str]) -> None:
    project = piles.project

    def signed(*parts: Any) -> Any:
        shown: Any = project(*parts)
        for deck in shown.values():
            for card, view in deck["cards"].items():
                view["by"] = authors.get(f"c{card}", "")
        return shown

    patch.setattr(piles, "project", signed)


def in_the_urn(patch: pytest.MonkeyPatch) -> None:
    carry_out = Acting._settled

    async def signing(acting: Acting, asked: Asked, work: Any) -> Any:
        if isinstance(work, PutWork) and isinstance(asked.actor, Member):
            who = asked.actor.participant.encode()
            work = replace(work, items=tuple(replace(lying, content=lying.content + who) for lying in work.items))
        return await carry_out(acting, asked, work)

    patch.setattr(Acting, "_settled", signing)


def in_a_log_line(patch: pytest.MonkeyPatch) -> None:
    async def tell(_: Acting, who: str) -> None:
        logging.getLogger("kring").debug("%s wrote", who)

    told_by(patch, tell)


def in_an_event(patch: pytest.MonkeyPatch) -> None:
    async def tell(acting: Acting, who: str) -> None:
        await acting._append(Entry((ReadySet(who, True),)))

    told_by(patch, tell)


def beside_other_words(patch: pytest.MonkeyPatch) -> None:
    entry = Asked.entry

    def signed(asked: Asked, events: tuple[Event, ...], now: int) -> Entry:
        said = entry(asked, events, now)
        return replace(said, by=asked.actor.participant) if isinstance(asked.actor, Member) else said

    patch.setattr(Asked, "entry", signed)


def in_a_number(patch: pytest.MonkeyPatch) -> None:
    ask, text = Conversation._ask, Metrics.text

    def counting(talk: Conversation, said: Do) -> None:
        vars(talk._metrics).setdefault("written", Counter())[str(talk._seat.who), said.do.t] += 1
        ask(talk, said)

    def telling(metrics: Metrics) -> bytes:
        return text(metrics) + repr(sorted(vars(metrics).get("written", {}).items())).encode()

    patch.setattr(Conversation, "_ask", counting)
    patch.setattr(Metrics, "text", telling)


PLANTS = (
    (in_the_order_of_cards, "the store"),
    (on_an_opened_card, "frames"),
    (on_a_card_by_whom_it_was_dealt_to, "frames"),
    (in_the_urn, "the store"),
    (in_a_log_line, "log lines"),
    (in_an_event, "the store"),
    (beside_other_words, "the store"),
    (in_a_number, "numbers"),
)


@pytest.mark.parametrize(("plant", "where"), PLANTS)
def test_a_planted_author_is_seen(monkeypatch: pytest.MonkeyPatch, plant: Plant, where: str) -> None:
    """[CHAOS3] An author planted in an order, a view, an urn, an event, a log line or a number makes that fail, there;
    two plays without a swap are the same all the same."""
    plant(monkeypatch)
    script = trace()
    was = play(script, AS_IT_WAS)
    assert not list(differences(script, was, AS_IT_WAS))
    assert any(difference.startswith(where) for difference in differences(script, was, TWO))
