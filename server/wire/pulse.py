"""Whether there is still somebody at the other end of a line: asked by a ping, seen from anything that comes."""

import asyncio
from typing import Final

from server.wire.limits import PING_EVERY
from server.wire.line import Line

# Not all lines are asked at once: however many there are, nothing stands still for it.
WARDS: Final = 20


class Pulse:
    """Asks each line every `PING_EVERY` seconds; one on which nothing came from one time to the next is cut."""

    def __init__(self) -> None:
        self._wards: tuple[set[Line], ...] = tuple(set() for _ in range(WARDS))
        # The ward that was asked last, in which whoever comes now stands.
        self._turn = 0
        # None while there are no lines.
        self._next: asyncio.TimerHandle | None = None

    def take(self, line: Line) -> None:
        """Until it is lost."""
        line.stand_in(self._wards[self._turn])
        self._wait()

    def _wait(self) -> None:
        if self._next is None and any(self._wards):
            self._next = asyncio.get_running_loop().call_later(PING_EVERY / WARDS, self._ask)

    def _ask(self) -> None:
        self._next = None
        self._turn = (self._turn + 1) % WARDS
        # Whoever is cut leaves its ward.
        for line in tuple(self._wards[self._turn]):
            line.ask_for_life()
        self._wait()
