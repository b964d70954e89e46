"""Anonymous means that nobody can tell: the swap and the removal test, over everything there is to look at."""

import json
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import httpx
import pytest
from redis import Redis

from server.core.activities import cards as piles
from server.core.decide import decide
from server.core.decision import Decision, PutWork
from server.core.scene import Member, Moment
from server.core.session import Session
from server.room.log import KIND
from server.store.embedded import Embedded
from server.store.port import Item, Ref
from server.store.streams import Streams
from server.wire.metrics import Metrics
from tests.circle import Line, card_id
from tests.serving import Serving, serving
from tests.wire.alike import Alike, metrics
from tests.wire.aof import commands
from tests.wire.script import onwards, propose, sit_down

Plant = Callable[[pytest.MonkeyPatch], None]

EACH = {"cards": 3, "vote": 1}


@dataclass(frozen=True)
class Watched:
    """What there was to look at after one run."""

    heard: list[Any]  # by everyone but the two
    stored: list[Any]  # commits, and all keys while the urn was open
    written: list[list[str]]  # the append-only file while the urn was open
    numbers: str
    logged: str


class Run:
    """One session: an urn is opened, some write by name of their seat, it is closed; and then all is collected."""

    def __init__(self, kring: Serving, data: Path, kind: str) -> None:
        self.kring, self.data, self.kind = kring, data, kind
        self.cards: dict[str, str] = {}
        self.open: list[Any] = []

    async def sit_down(self) -> None:
        *self.people, self.screen = await sit_down(self.kring)
        anna, bram, chris, *_ = self.people
        self.choices = [await propose(bram, "Mijn overleg", "Ik"), await propose(chris, "Mijn collega", "Ik ook")]
        await anna.done("begin")
        if self.kind == "vote":
            await anna.done("open_vote", visit=1)
            self.deck = anna.view["agenda"]["vote"]["deck"]
        else:
            for _ in range(4):
                await onwards(anna)
            self.deck = anna.view["piles"][0]
        # What is in the append-only file from here on was written while the urn was open.
        store = self.kring.running.store
        assert isinstance(store, Embedded)
        await store.rewrite()
        self.slips = [await line.deal(self.deck, EACH[self.kind]) for line in self.people[1:]]

    async def write(self, who: int, what: int) -> None:
        """The `who`-th beside the facilitator puts the `what`-th text in, or casts for the `what`-th proposal."""
        line, slips = self.people[who], self.slips[who - 1]
        if self.kind == "vote":
            choice = self.choices[what % 2]
            answer = await line.quietly("cast", deck=self.deck, slip=slips[0], rev=1, choice=choice)
            assert answer["t"] == "done"
        else:
            self.cards[card_id(slips[0])] = f"id of kaart {what}"
            assert await line.put(self.deck, slips[0], f"kaart {what}", witness=slips[3]) == "done"

    async def look_inside(self) -> None:
        """Every key of the store and every byte of its append-only file, while the urn is open."""
        with Redis(unix_socket_path=str(self.data / "valkey.sock")) as raw:
            self.open = [[key.decode(), everything(raw, key)] for key in sorted(raw.keys())]
        self.written = commands(self.data / "appendonlydir")

    async def close(self) -> None:
        await self.people[0].done("close_deck", deck=self.deck)

    async def watched(self, two: set[int], logged: str) -> Watched:
        lines = [*self.people, self.screen]
        for line in lines:
            await line.drain()
        async with httpx.AsyncClient() as web:
            numbers = (await web.get(f"{self.kring.http}/metrics")).text
        commits = await self.kring.running.store.read(Ref(KIND, self.screen.links.id))
        names = {**self.screen.links.said, **{item: f"proposal {n}" for n, item in enumerate(self.choices)}}
        alike, hashless = Alike({**names, **self.cards}), Alike(names)
        heard = [alike.value(told(line)) for n, line in enumerate(lines) if n not in two]
        stored = [alike.value(json.loads(commit.body)) for commit in commits] + [alike.value(self.open)]
        for line in lines:
            await line.close()
        return Watched(
            heard,
            stored,
            [[hashless.text(word) for word in words] for words in self.written],
            metrics(numbers),
            alike.text(logged),
        )


def everything(raw: Any, key: bytes) -> Any:
    match raw.type(key):
        case b"stream":
            return [json.loads(entry[b"body"]) for _, entry in raw.xrange(key)]
        case b"zset":
            # By content and not by order: its order is that of the hashes, which is chance.
            return [str(member, "latin-1").split(":") for member in raw.zrange(key, 0, -1)]
        case b"set":
            return [str(member, "latin-1") for member in raw.smembers(key)]
        case _:
            return str(raw.get(key))


def told(line: Line) -> list[Any]:
    """All but the weather and the time, which come when they come."""
    return [message for message in line.heard if message["t"] not in {"presence", "pong"}]


async def run(
    folder: Path, kind: str, writes: list[tuple[int, int]], logged: pytest.LogCaptureFixture, close: bool = True
) -> Watched:
    """`writes`: who puts in what, in this order in time; the first two are the two of whom nobody can tell."""
    logged.clear()
    async with serving(folder) as kring:
        session = Run(kring, folder, kind)
        await session.sit_down()
        for who, what in writes:
            await session.write(who, what)
        await session.look_inside()
        if close:
            await session.close()
        return await session.watched({2, 3}, logged.text)


# In time the same things are put in; only who does so is exchanged.
AS_IT_WAS = [(2, 0), (3, 1), (4, 2), (1, 3)]
SWAPPED = [(3, 0), (2, 1), (4, 2), (1, 3)]
REMOVED = [(3, 1), (4, 2), (1, 3)]


@pytest.fixture(autouse=True)
def everything_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, logger="kring")


@pytest.mark.parametrize("kind", ["cards", "vote"])
async def test_swap(tmp_path: Path, kind: str, caplog: pytest.LogCaptureFixture) -> None:
    """[ANON1] With the authors of two anonymous things exchanged, all that others receive and all that is stored is the
    same up to random ids: frames, log, urn, append-only file, log lines, metrics."""
    one = await run(tmp_path / "one", kind, AS_IT_WAS, caplog)
    other = await run(tmp_path / "other", kind, SWAPPED, caplog)
    assert one == other
    assert len(one.written) >= len(AS_IT_WAS)
    assert "kaart 1" in str(one.heard) or kind == "vote"


@pytest.mark.parametrize("kind", ["cards", "vote"])
async def test_removal(tmp_path: Path, kind: str, caplog: pytest.LogCaptureFixture) -> None:
    """[ANON2] While an urn is open, what others receive and what is counted is the same without one person's thing."""
    one = await run(tmp_path / "one", kind, AS_IT_WAS, caplog, close=False)
    other = await run(tmp_path / "other", kind, REMOVED, caplog, close=False)
    assert (one.heard, one.numbers, one.logged) == (other.heard, other.numbers, other.logged)
    assert one.stored != other.stored


def planted_in_a_view(patch: pytest.MonkeyPatch) -> None:
    """The server remembers who put in what, and shows it on the opened card."""
    authors = remembered(patch)
    project = piles.project

    def with_author(cards: Any, decks: Any) -> Any:
        shown: Any = project(cards, decks)
        for deck in shown.values():
            for card, view in deck["cards"].items():
                view["by"] = authors[f"c{card}"]
        return shown

    patch.setattr(piles, "project", with_author)


def planted_in_the_store(patch: pytest.MonkeyPatch) -> None:
    """The author is stored beside what was put in."""
    put = Streams.put

    async def with_author(store: Streams, ref: Ref, urn: str, items: Sequence[Item]) -> bool:
        signed = [replace(item, content=item.content + authors[item.id].encode()) for item in items]
        return await put(store, ref, urn, signed)

    authors = remembered(patch)
    patch.setattr(Streams, "put", with_author)


def remembered(patch: pytest.MonkeyPatch) -> dict[str, str]:
    """Who put in what, by the id in the urn: what no server may know."""
    authors: dict[str, str] = {}

    def listening(session: Session, actor: Member, command: Any, at: Moment) -> Decision:
        decision = decide(session, actor, command, at)
        if isinstance(decision, PutWork):
            authors.update({item.id: actor.participant for item in decision.items})
        return decision

    patch.setattr("server.room.act.decide", listening)
    return authors


@pytest.mark.parametrize("plant", [planted_in_a_view, planted_in_the_store])
async def test_a_planted_author_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, plant: Plant
) -> None:
    """[ANON3] An author that is planted in a view, or in the store, makes the swap test fail."""
    plant(monkeypatch)
    one = await run(tmp_path / "one", "cards", AS_IT_WAS, caplog)
    other = await run(tmp_path / "other", "cards", SWAPPED, caplog)
    assert one.heard != other.heard or one.stored != other.stored
    assert (one.written != other.written) == (plant is planted_in_the_store)


async def test_a_planted_count_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """[ANON3] A count of what lies in an open urn, planted in the metrics, makes the removal test fail."""
    monkeypatch.setattr(Metrics, "answered", lambda self, ref, outcome: self.appended(0))
    one = await run(tmp_path / "one", "cards", AS_IT_WAS, caplog, close=False)
    other = await run(tmp_path / "other", "cards", REMOVED, caplog, close=False)
    assert one.numbers != other.numbers
