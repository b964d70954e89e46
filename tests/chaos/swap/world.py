"""A world in which nothing happens by itself: time, chance and names are given, and all that leaves it is noted."""

import asyncio
import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from random import Random
from typing import Final

import server.room.log
from server.logs import Text
from server.store.memory import Memory
from server.store.port import Commit, Consent, Item, Ref

# A number for a draw has so many bits, and nothing else that chance is asked for has as many.
DRAWN: Final = 32


class Still(asyncio.SelectorEventLoop):
    """A loop whose clock, in seconds, only the play moves on."""

    at = 0.0

    def time(self) -> float:
        return self.at


class Dice(Random):
    """Chance, of which the play decides what falls to whom: so two people can be dealt each other's slips."""

    # Of whoever is dealt slips now: their place among all who may ever be, and the box that the slips come from.
    place, box = 0, ""
    # The number for whoever draws a duty now.
    draw = 0

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        # By box, the places whose slips are gone.
        self._gone: dict[str, list[int]] = {}

    def randrange(self, start: int, stop: int | None = None, step: int = 1) -> int:
        """Which of the slips that are left in the box."""
        gone = self._gone.setdefault(self.box, [])
        which = self.place - sum(other < self.place for other in gone)
        gone.append(self.place)
        return which

    def getrandbits(self, k: int, /) -> int:
        return self.draw if k == DRAWN else super().getrandbits(k)


@dataclass(slots=True)
class Seen:
    """All that there was to look at, to the last byte. `heard`: frames by page; `stored`: writes to log and urns."""

    heard: dict[str, list[bytes]] = field(default_factory=dict)
    stored: list[tuple[object, ...]] = field(default_factory=list)
    logged: list[str] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)


class Kept(Memory):
    """The store, on the world's clock; what is written to it is noted in its order."""

    def __init__(self, loop: Still, began: int, seen: Seen) -> None:
        super().__init__()
        self._loop, self._began, self._seen = loop, began, seen

    def reads(self) -> int:
        """The clock, in epoch milliseconds."""
        return self._began + int(self._loop.at * 1000)

    async def now(self) -> int:
        return self.reads()

    async def append(self, ref: Ref, commits: Sequence[Commit], end: int) -> None:
        self._seen.stored.extend(("append", commit.id, commit.before, commit.body) for commit in commits)
        await super().append(ref, commits, end)

    async def open_urn(self, ref: Ref, urn: str, last: str | None = None) -> None:
        self._seen.stored.append(("open_urn", urn, last))
        await super().open_urn(ref, urn, last)

    async def put(self, ref: Ref, urn: str, items: Sequence[Item]) -> bool:
        self._seen.stored.append(("put", urn, *items))
        return await super().put(ref, urn, items)

    async def close_urn(self, ref: Ref, urn: str) -> list[Item]:
        tipped = await super().close_urn(ref, urn)
        self._seen.stored.append(("close_urn", urn, *tipped))
        return tipped

    async def agree(self, ref: Ref, urn: str, consent: Consent) -> bool:
        self._seen.stored.append(("agree", urn, consent))
        return await super().agree(ref, urn, consent)

    async def drop_urn(self, ref: Ref, urn: str) -> None:
        self._seen.stored.append(("drop_urn", urn))
        await super().drop_urn(ref, urn)


class Lines(logging.Handler):
    """Everything that is logged, as an operator would read it."""

    def __init__(self, seen: Seen) -> None:
        super().__init__()
        self.setFormatter(Text())
        self._seen = seen

    def emit(self, record: logging.LogRecord) -> None:
        self._seen.logged.append(self.format(record))


@contextmanager
def known(seen: Seen) -> Iterator[None]:
    """While it lasts commits have numbers for names, and every line that is logged is noted."""
    kring, lines, ids = logging.getLogger("kring"), Lines(seen), count(1)
    level, new_id = kring.level, vars(server.room.log)["_new_id"]
    # From outside: nothing in the server knows of this.
    vars(server.room.log)["_new_id"] = lambda: f"{next(ids):032x}"
    kring.setLevel(logging.DEBUG)
    kring.addHandler(lines)
    try:
        yield
    finally:
        vars(server.room.log)["_new_id"] = new_id
        kring.removeHandler(lines)
        kring.setLevel(level)
