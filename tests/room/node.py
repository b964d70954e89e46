"""Several real processes of Kring that share one real store, for lines to come and go between."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from tests.circle import Line, Links, Message, create, facilitator, merge
from tests.journeys.serving import Serving as Process
from tests.sealing import b64, derive
from tests.serving import Serving


@dataclass(frozen=True)
class Node:
    """Where a process listens, for lines to it."""

    process: Process

    @property
    def http(self) -> str:
        return f"http://127.0.0.1:{self.process.port}"

    @property
    def ws(self) -> str:
        return f"ws://127.0.0.1:{self.process.port}/ws"

    @property
    def door(self) -> Serving:
        """As lines know it: they ask for the addresses alone."""
        return cast("Serving", self)


@asynccontextmanager
async def nodes(folder: Path, store_url: str, count: int = 3, **settings: str) -> AsyncIterator[list[Node]]:
    chosen = {"KRING_STORE_URL": store_url, **settings}
    processes = [Process(folder / f"node{n}", settings=chosen) for n in range(count)]
    for process in processes:
        process.home.mkdir()
    try:
        await asyncio.gather(*(process.start() for process in processes))
        yield [Node(process) for process in processes]
    finally:
        await asyncio.gather(*(process.kill() for process in processes))


async def spread(doors: list[Serving], others: int) -> list[Line]:
    """A circle whose people come in by the doors in turn; the facilitator first, by the first."""
    links: Links = await create(doors[0])
    people = [await facilitator(doors[0], links)]
    for n in range(1, others + 1):
        people.append(await Line(doors[n % len(doors)], links).join(f"Nummer {n}"))
    return people


async def back(line: Line, door: Serving) -> Line:
    """The same person by another door, known by the seat alone."""
    who = {"t": "seat", "proof": b64(derive(line.root, "seat"))}
    return await Line(door, line.links, line.root).open(who)


async def up_to(line: Line, seq: int) -> None:
    """Hears until the line saw that commit."""
    while latest(line) < seq:
        await line.hear()


def latest(line: Line) -> int:
    return max(int(message["seq"]) for message in line.heard if "seq" in message)


def states(line: Line) -> dict[int, Any]:
    """The circle's view after each commit up to which this line was told."""
    view: Message = {}
    seen: dict[int, Any] = {}
    for message in line.heard:
        match message:
            case {"t": "welcome", "seq": seq, "view": {"audience": "group"} as whole}:
                view = seen[seq] = whole
            case {"t": "patch", "seq": seq} if view:
                view = seen[seq] = merge(view, message.get("view", {}))
    return seen
