"""Where it happens: three nodes on one store, all real processes, and a hand on every line between them and people."""

import asyncio
import json
import os
import signal
import sys
from collections import Counter
from collections.abc import Awaitable, Callable
from pathlib import Path
from random import Random
from typing import Any

from tests.chaos.deadly import DEATHS, SPARED
from tests.chaos.faults import points
from tests.journeys.serving import free_port
from tests.store.hand import Hand
from tests.store.outside import Outside
from tests.store.waiting import until

NODES = 3
BORN_AGAIN_AFTER = 0.2


class Node:
    """One of the three: dies at its points and is born again with others, until it is spared."""

    def __init__(self, home: Path, dice: Random, bear: Callable[[dict[str, Any]], Awaitable[int]]) -> None:
        self.home, self._dice, self._bear = home, dice, bear
        home.mkdir()
        self.port = free_port()
        # Between people and it, and between it and the store.
        self.door = Hand(self.port)
        self.line: Hand
        # None before it was born; it may have died.
        self.pid: int | None = None
        self._task: asyncio.Task[None] | None = None

    async def start(self, store: int) -> None:
        self.line = Hand(store)
        await self.door.start()
        await self.line.start()
        self._task = asyncio.create_task(self._live())

    async def stop(self) -> None:
        if self._task:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        self.signal(signal.SIGCONT)
        self.signal(signal.SIGTERM)
        await until(lambda: not self.alive, within=20)
        await self.door.stop()
        await self.line.stop()

    @property
    def alive(self) -> bool:
        return self.pid is not None and self.signal(0)

    def signal(self, number: int) -> bool:
        """Whether there was somebody to get it."""
        try:
            os.kill(self.pid or 0, number)
        except ProcessLookupError:
            return False
        return True

    def spare(self) -> None:
        (self.home / SPARED).touch()

    def deaths(self) -> list[str]:
        deaths = self.home / DEATHS
        return deaths.read_text().splitlines() if deaths.exists() else []

    async def _live(self) -> None:
        while True:
            settings = {"KRING_STORE_URL": self.line.url, "KRING_LOG_LEVEL": "debug", "KRING_LEAD_AWAY": "3"}
            asked = {"port": self.port, "home": str(self.home), "settings": settings, "points": points(self._dice)}
            self.pid = await self._bear(asked)
            while self.alive:  # noqa: ASYNC110 - a process that is nobody's child here tells nobody of its end
                await asyncio.sleep(0.02)
            await asyncio.sleep(BORN_AGAIN_AFTER)


class Nursery:
    """Where nodes are born; one serves any number of runs. Used with `async with`."""

    def __init__(self) -> None:
        self._asking = asyncio.Lock()

    async def __aenter__(self) -> "Nursery":
        script = [sys.executable, "-m", "tests.chaos.nursery"]
        pipe = asyncio.subprocess.PIPE
        self._process = await asyncio.create_subprocess_exec(*script, stdin=pipe, stdout=pipe)
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._process.stdin
        self._process.stdin.close()
        await self._process.wait()

    async def bear(self, asked: dict[str, Any]) -> int:
        """The process id of a new node."""
        assert self._process.stdin
        assert self._process.stdout
        async with self._asking:
            self._process.stdin.write(json.dumps(asked).encode() + b"\n")
            return int(await self._process.stdout.readline())


class Ground:
    """Used with `async with`."""

    def __init__(self, folder: Path, seed: int, nursery: Nursery) -> None:
        self.store = Outside(folder)
        self.nodes = [Node(folder / f"node{n}", Random(f"{seed}/{n}"), nursery.bear) for n in range(NODES)]
        self.store_is_hurt = asyncio.Lock()

    async def __aenter__(self) -> "Ground":
        await asyncio.gather(*(node.start(self.store.port) for node in self.nodes))
        return self

    async def __aexit__(self, *_: object) -> None:
        try:
            await asyncio.gather(*(node.stop() for node in self.nodes))
        finally:
            self.store.stop()

    def heal(self) -> None:
        """Nobody dies any more, and every line is whole."""
        for node in self.nodes:
            node.spare()
            node.signal(signal.SIGCONT)
            for hand in (node.door, node.line):
                hand.late = 0
                hand.deliver()

    def deaths(self) -> Counter[str]:
        return Counter(death for node in self.nodes for death in node.deaths())

    def logs(self) -> str:
        return "".join((node.home / "kring.log").read_text() for node in self.nodes)
