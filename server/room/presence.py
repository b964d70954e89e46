"""Who is here now, on this node or another: weather, never in the log, told at most once a second."""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from server.core.scene import Member
from server.room.absence import Absence
from server.room.elsewhere import Elsewhere
from server.room.show import Screen, Who

EVERY = 1.0  # seconds between two tellings: a train full of phones in a tunnel is one message, not forty


class Presence:
    """Counts the seats of each participant and the screens; adds what other nodes tell of theirs."""

    def __init__(self, node: str, absence: Absence) -> None:
        self._absence = absence
        self._elsewhere = Elsewhere(node)
        # Tells everyone here what changed; set by the room before anybody comes in.
        self.tell: Callable[[], None]
        # Whether the latest `telling` told of somebody.
        self._some = False
        self._seats: Counter[str] = Counter()
        self._screens = 0
        # Those with a seat on any node; None when that has to be looked up anew.
        self._here: list[str] | None = []
        # What there was to tell after the latest change.
        self._latest: tuple[object, ...] = ({"here": []}, False)
        # Set from a change until it was told.
        self._telling: asyncio.TimerHandle | None = None
        # On the loop's clock; long ago until something was told.
        self._told = float("-inf")

    def enter(self, who: Who) -> None:
        self._count(who, 1)
        self._look()

    def leave(self, who: Who) -> None:
        self._count(who, -1)
        self._look()

    def hear(self, told: bytes) -> None:
        """What a node told of the seats there, this one too."""
        if self._elsewhere.hear(told, asyncio.get_running_loop().time()):
            self._here = None
            self._look()

    def forget(self) -> None:
        """Nodes that did not tell for a while have vanished."""
        if self._elsewhere.forget(asyncio.get_running_loop().time()):
            self._here = None
        self._look()

    def telling(self, seats: int) -> bytes | None:
        """What other nodes are to know, every second; None when nobody is here, which is told once."""
        before, self._some = self._some, seats > 0
        told = self._elsewhere.telling(self._on_this_node(), self._screens > 0, seats)
        return told if before or self._some else None

    def here(self) -> list[str]:
        """The participants with at least one seat, in the order of joining."""
        if self._here is None:
            self._here = _in_order(self._elsewhere.here().union(self._on_this_node()))
        return self._here

    def screen(self) -> bool:
        return self._screens > 0 or self._elsewhere.screen()

    def seats_elsewhere(self) -> int:
        """On other nodes, as they told last."""
        return self._elsewhere.seats()

    def weather(self) -> dict[str, Any]:
        """Who is here; and that the facilitator is away, once that is sure and has been so for some seconds."""
        now, here = asyncio.get_running_loop().time(), self.here()
        self._absence.watch(here, self._elsewhere.hears(now), now)
        away = self._absence.told(now)
        return {"here": here} | ({"away": away} if away else {})

    def away_for(self) -> int:
        """For how many ms the facilitator is told to be away; 0 while that is not told."""
        now = asyncio.get_running_loop().time()
        # Whoever came since the latest look was looked at; only silence goes unnoticed.
        return self._absence.lasts(now) if self._elsewhere.hears(now) else 0

    def stop(self) -> None:
        if self._telling:
            self._telling.cancel()
            self._telling = None

    def _on_this_node(self) -> list[str]:
        return _in_order(who for who, seats in self._seats.items() if seats > 0)

    def _count(self, who: Who, change: int) -> None:
        self._here = None
        match who:
            case Member(participant):
                self._seats[participant] += change
            case Screen():
                self._screens += change

    def _look(self) -> None:
        """Tell what changed; called after whatever may have changed it, and every second."""
        before, self._latest = self._latest, (self.weather(), self.screen())
        if before != self._latest and self._telling is None:
            loop = asyncio.get_running_loop()
            self._telling = loop.call_at(max(loop.time(), self._told + EVERY), self._now)

    def _now(self) -> None:
        self._telling = None
        self._told = asyncio.get_running_loop().time()
        self.tell()


def _in_order(participants: Iterable[str]) -> list[str]:
    return sorted(participants, key=lambda who: (len(who), who))
