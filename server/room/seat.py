"""One live connection of a participant, a guest or a screen, as its room sees it: an outbox that never makes wait."""

import asyncio
from collections import Counter, deque
from collections.abc import Sequence

from protocol.closing import Closing
from server.core.scene import Guest, Member
from server.room.say import frame
from server.room.show import Screen, Who

# A page that missed so many frames is better off with a whole new view.
OUTBOX = 256


class Seat:
    """Filled by the room, emptied by the connection."""

    def __init__(self, who: Who) -> None:
        # Changes once, when a guest takes a seat.
        self.who = who
        self._outbox: deque[str] = deque()
        # None while the seat is taken; then why it was closed, and what is in the outbox still goes out.
        self.closing: Closing | None = None
        # Set while there is something to send or the seat is closed.
        self._something = asyncio.Event()
        # Set with `closing`.
        self._closed = asyncio.Event()

    def send(self, *messages: str) -> None:
        """Everything in one frame, after what was sent before."""
        if self.closing is not None:
            return
        if len(self._outbox) >= OUTBOX:
            self._outbox.clear()
            self.close(Closing.TOO_SLOW)
            return
        self._outbox.append(frame(messages))
        self._something.set()

    def close(self, why: Closing) -> None:
        """Nothing is sent after this; the first reason holds."""
        if self.closing is None:
            self.closing = why
            self._something.set()
            self._closed.set()

    async def closed(self) -> None:
        """Returns when the seat is closed."""
        await self._closed.wait()

    async def next(self) -> str | None:
        """The next frame to send; None when there will be none any more."""
        while not self._outbox:
            if self.closing is not None:
                return None
            self._something.clear()
            await self._something.wait()
        return self._outbox.popleft()


def gives_way(taken: Sequence[Seat], who: Who) -> Seat | None:
    """The seat, of all that are `taken`, that goes when `who` comes; None when it is `who` that can't come in.

    Of whoever has most tabs the oldest; where nobody has two, a guest's; the screen last. So one person with many
    tabs, or many guests, keep nobody out who takes part.
    """
    if not isinstance(who, Member) or any(seat.who == who for seat in taken):
        return None
    tabs = Counter(seat.who for seat in taken)
    most = max(tabs.values(), default=0)
    crowded = (seat for seat in taken if tabs[seat.who] == most > 1)
    guests = (seat for seat in taken if isinstance(seat.who, Guest))
    screens = (seat for seat in taken if isinstance(seat.who, Screen))
    return next(crowded, None) or next(guests, None) or next(screens, None)
