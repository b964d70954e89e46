"""Who is here now: weather, never in the log, told at most once a second."""

import asyncio
from collections import Counter
from collections.abc import Callable

from server.core.scene import Guest, Member
from server.room.show import Screen, Who

EVERY = 1.0  # seconds between two tellings: a train full of phones in a tunnel is one message, not forty


class Presence:
    """Counts the seats of each participant, and the screens."""

    def __init__(self, tell: Callable[[], None]) -> None:
        self._tell = tell
        self._seats: Counter[str] = Counter()
        self._screens = 0
        # Set from a change until it was told.
        self._telling: asyncio.TimerHandle | None = None
        # On the loop's clock; long ago until something was told.
        self._told = float("-inf")

    def enter(self, who: Who) -> None:
        self._count(who, 1)

    def leave(self, who: Who) -> None:
        self._count(who, -1)

    def here(self) -> list[str]:
        """The participants with at least one seat, in the order of joining."""
        return sorted((who for who, seats in self._seats.items() if seats > 0), key=lambda who: (len(who), who))

    def screen(self) -> bool:
        return self._screens > 0

    def stop(self) -> None:
        if self._telling:
            self._telling.cancel()
            self._telling = None

    def _count(self, who: Who, change: int) -> None:
        before = (self.here(), self.screen())
        match who:
            case Member(participant):
                self._seats[participant] += change
            case Screen():
                self._screens += change
            case Guest():
                return
        if before != (self.here(), self.screen()) and self._telling is None:
            loop = asyncio.get_running_loop()
            self._telling = loop.call_at(max(loop.time(), self._told + EVERY), self._now)

    def _now(self) -> None:
        self._telling = None
        self._told = asyncio.get_running_loop().time()
        self._tell()
