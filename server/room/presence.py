"""Who is here now, on this node or another: weather, never in the log, told at most once a second."""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from server.core.scene import Member
from server.room.elsewhere import Elsewhere
from server.room.show import Screen, Who

EVERY = 1.0  # seconds between two tellings: a train full of phones in a tunnel is one message, not forty


class Presence:
    """Counts the seats of each participant and the screens; adds what other nodes tell of theirs."""

    def __init__(self, tell: Callable[[], None], node: str) -> None:
        self._tell = tell
        self._elsewhere = Elsewhere(node)
        # Whether the latest `telling` told of somebody.
        self._some = False
        self._seats: Counter[str] = Counter()
        self._screens = 0
        # Set from a change until it was told.
        self._telling: asyncio.TimerHandle | None = None
        # On the loop's clock; long ago until something was told.
        self._told = float("-inf")

    def enter(self, who: Who) -> None:
        with self._telling_changes():
            self._count(who, 1)

    def leave(self, who: Who) -> None:
        with self._telling_changes():
            self._count(who, -1)

    def hear(self, told: bytes) -> None:
        """What a node told of the seats there, this one too."""
        with self._telling_changes():
            self._elsewhere.hear(told, asyncio.get_running_loop().time())

    def forget(self) -> None:
        """Nodes that did not tell for a while have vanished."""
        with self._telling_changes():
            self._elsewhere.forget(asyncio.get_running_loop().time())

    def telling(self, seats: int) -> bytes | None:
        """What other nodes are to know, every second; None when nobody is here, which is told once."""
        before, self._some = self._some, seats > 0
        told = self._elsewhere.telling(self._on_this_node(), self._screens > 0, seats)
        return told if before or self._some else None

    def here(self) -> list[str]:
        """The participants with at least one seat, in the order of joining."""
        return _in_order(self._elsewhere.here().union(self._on_this_node()))

    def screen(self) -> bool:
        return self._screens > 0 or self._elsewhere.screen()

    def seats_elsewhere(self) -> int:
        """On other nodes, as they told last."""
        return self._elsewhere.seats()

    def stop(self) -> None:
        if self._telling:
            self._telling.cancel()
            self._telling = None

    def _on_this_node(self) -> list[str]:
        return _in_order(who for who, seats in self._seats.items() if seats > 0)

    def _count(self, who: Who, change: int) -> None:
        match who:
            case Member(participant):
                self._seats[participant] += change
            case Screen():
                self._screens += change

    @contextmanager
    def _telling_changes(self) -> Iterator[None]:
        before = (self.here(), self.screen())
        yield
        if before != (self.here(), self.screen()) and self._telling is None:
            loop = asyncio.get_running_loop()
            self._telling = loop.call_at(max(loop.time(), self._told + EVERY), self._now)

    def _now(self) -> None:
        self._telling = None
        self._told = asyncio.get_running_loop().time()
        self._tell()


def _in_order(participants: Iterable[str]) -> list[str]:
    return sorted(participants, key=lambda who: (len(who), who))
