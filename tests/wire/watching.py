"""One session with an urn in it, and everything there is to look at from outside: live, stored, written, counted."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from redis import Redis

from server.room.log import KIND
from server.store.embedded.store import Embedded
from server.store.port import Ref
from tests.circle import Line, card_id
from tests.core.secret.counting import METHOD as COUNTS
from tests.serving import Serving, serving
from tests.wire.alike import Alike, metrics
from tests.wire.aof import commands
from tests.wire.script import onwards, propose, sit_down, write

# In time the same things are put in; only who does so is exchanged.
AS_IT_WAS = [(2, 0), (3, 1), (4, 2), (1, 3)]
SWAPPED = [(3, 0), (2, 1), (4, 2), (1, 3)]
REMOVED = [(3, 1), (4, 2), (1, 3)]

# On the cards that dots are given to.
TEXTS = ("Vraag bedenktijd", "Zeg het hardop", "Slaap er een nacht over")

# Among the writes: the lead passes while the urn is open.
LED_ON = (0, 0)

EACH = {"cards": 3, "vote": 1, "pulse": 1, "dots": 1}
# Where the usual method has no such thing.
METHODS = {"pulse": COUNTS, "dots": COUNTS}


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
        *self.people, self.screen = await sit_down(self.kring, method=METHODS.get(self.kind))
        anna, bram, chris, *_ = self.people
        self.leads = anna
        self.proposals = [await propose(bram, "Mijn overleg", "Ik"), await propose(chris, "Mijn collega", "Ik ook")]
        await anna.done("begin")
        self.deck = await self._to_the_urn(anna)
        # What is in the append-only file from here on was written while the urn was open.
        store = self.kring.running.store
        assert isinstance(store, Embedded)
        await store.rewrite()
        self.slips = [await line.deal(self.deck, EACH[self.kind]) for line in self.people[1:]]
        if self.kind == "pulse":
            # One more than the others are, so that there are enough.
            (slip,) = await anna.deal(self.deck, 1)
            await self._cast(anna, slip, "4")

    async def _to_the_urn(self, anna: Line) -> str:
        """Its deck, just opened."""
        match self.kind:
            case "vote":
                self.choices = self.proposals
                await anna.done("open_vote", visit=1)
                return str(anna.view["agenda"]["vote"]["deck"])
            case "pulse":
                self.choices = [*"1532"]
                return str(anna.view["pulses"]["order"][0])
            case "dots":
                return await self._to_the_dots(anna)
        for _ in range(4):
            await onwards(anna)
        return str(anna.view["piles"][0])

    async def _to_the_dots(self, anna: Line) -> str:
        """On three cards that some wrote before."""
        await anna.done("choose", id=self.proposals[0])
        await onwards(anna)
        await onwards(anna)
        (pile,) = anna.view["piles"]
        for line, text in zip(self.people[2:], TEXTS, strict=True):
            await write(line, pile, 2, text)
        await anna.done("close_deck", deck=pile)
        texts = {anna.links.said[card["text"]]: key for key, card in anna.view["decks"][pile]["cards"].items()}
        self.choices = [texts[text] for text in TEXTS]
        await anna.done("open_dots", deck=pile)
        return str(anna.view["dots"][pile]["deck"])

    async def write(self, who: int, what: int) -> None:
        """The `who`-th beside the facilitator puts the `what`-th text in, or casts for the `what`-th proposal."""
        if (who, what) == LED_ON:
            await self.pass_lead()
            return
        line, slips = self.people[who], self.slips[who - 1]
        if self.kind == "cards":
            self.cards[card_id(slips[0])] = f"id of kaart {what}"
            assert await line.put(self.deck, slips[0], f"kaart {what}", witness=slips[3]) == "done"
            return
        choice = self.choices[what % len(self.choices)]
        await self._cast(line, slips[0], [choice] if self.kind == "dots" else choice)

    async def _cast(self, line: Line, slip: str, choice: object) -> None:
        answer = await line.quietly("cast", deck=self.deck, slip=slip, rev=1, choice=choice)
        assert answer["t"] == "done"

    async def pass_lead(self) -> None:
        """The facilitator hands over to the last, who has slips of before: four must have written from now on."""
        anna, *_, eva = self.people
        await anna.done("offer_lead", to=eva.own["id"])
        await eva.done("accept_lead", of="p1", **eva.links.passing(b"a code of Eva's."))
        self.leads = eva

    async def look_inside(self) -> None:
        """Every key of the store and every byte of its append-only file, while the urn is open."""
        with Redis(unix_socket_path=str(self.data / "valkey.sock")) as raw:
            self.open = [[key.decode(), everything(raw, key)] for key in sorted(raw.keys())]
        self.written = commands(self.data / "appendonlydir")

    async def close(self) -> None:
        await self.leads.done("close_deck", deck=self.deck)

    def alike(self, hashes: bool = True) -> Alike:
        ids = [*self.proposals, *(self.choices if self.kind == "dots" else [])]
        names = {**self.screen.links.said, **{item: f"choice {n}" for n, item in enumerate(ids)}}
        return Alike({**names, **self.cards} if hashes else names)

    async def leave(self) -> None:
        for line in (*self.people, self.screen):
            await line.drain()
            await line.close()

    async def read_again(self, kring: Serving, two: set[int]) -> list[Any]:
        """What a process that knows nothing but the data directory holds, and tells to everyone but the two."""
        alike = self.alike()
        with Redis(unix_socket_path=str(self.data / "valkey.sock")) as raw:
            kept = [[key.decode(), everything(raw, key)] for key in sorted(raw.keys())]
        others = [line for n, line in enumerate(self.people) if n not in two]
        again = [await Line(kring, line.links, line.root).open() for line in others]
        again.append(await Line(kring, self.screen.links).as_screen())
        for line in again:
            await line.close()
        return [alike.value(kept), *(alike.value(told(line)) for line in again)]

    async def watched(self, two: set[int], logged: str) -> Watched:
        lines = [*self.people, self.screen]
        for line in lines:
            await line.drain()
        async with httpx.AsyncClient() as web:
            numbers = (await web.get(f"{self.kring.http}/metrics")).text
        commits = await self.kring.running.store.read(Ref(KIND, self.screen.links.id))
        alike, hashless = self.alike(), self.alike(hashes=False)
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


async def after_a_restart(folder: Path, kind: str, writes: list[tuple[int, int]], close: bool) -> list[Any]:
    """What is in the files of a process that stopped, and what another one makes of them."""
    async with serving(folder) as kring:
        session = Run(kring, folder, kind)
        await session.sit_down()
        for who, what in writes:
            await session.write(who, what)
        if close:
            await session.close()
        await session.leave()
    hashless = session.alike(hashes=False)
    left = [[hashless.text(word) for word in words] for words in commands(folder / "appendonlydir")]
    async with serving(folder) as kring:
        return [left, *await session.read_again(kring, {2, 3})]
