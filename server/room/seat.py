"""One live connection of a participant, a guest or a screen, as its room sees it: an outbox that never makes wait."""

from collections import Counter
from collections.abc import Sequence
from typing import Protocol

from protocol.closing import Closing
from server.core.scene import Guest, Member
from server.room.show import Screen, Who

# A page that missed so many frames is better off with a whole new view.
OUTBOX = 256
# Bytes that wait behind a first frame, which may be a whole view.
OUTBOX_BYTES = 1 << 20


class Line(Protocol):
    """What a seat needs of its socket."""

    def write(self, data: bytes, /) -> None:
        """Whole frames, ready-made; never waits."""

    def close(self, why: int, /) -> None:
        """After all that was written."""


class Seat:
    """Written to by the room, straight to its line as long as that takes all of it."""

    __slots__ = ("_behind", "_line", "_outbox", "closing", "who")

    def __init__(self, who: Who) -> None:
        # Changes once, when a guest takes a seat.
        self.who = who
        # None until `attach`.
        self._line: Line | None = None
        # The frames that wait for the line; None while it takes everything.
        self._outbox: list[bytes] | None = []
        # Bytes of the frames that wait behind the first.
        self._behind = 0
        # None while the seat is taken; then why it was closed, and what is in the outbox still goes out.
        self.closing: Closing | None = None

    @property
    def waiting(self) -> int:
        """How many frames the line has not taken yet."""
        return len(self._outbox or ())

    def send(self, frame: bytes) -> None:
        """After what was sent before."""
        if self.closing is not None:
            return
        if self._outbox is None:
            assert self._line is not None
            self._line.write(frame)
        elif self._holds(self._outbox, frame):
            self._outbox.append(frame)
        else:
            self._outbox.clear()
            self.close(Closing.TOO_SLOW)

    def _holds(self, outbox: list[bytes], frame: bytes) -> bool:
        self._behind += len(frame) if outbox else 0
        return len(outbox) < OUTBOX and self._behind <= OUTBOX_BYTES

    def close(self, why: Closing) -> None:
        """Nothing is sent after this; the first reason holds."""
        if self.closing is None:
            self.closing = why
            self._say_why()

    # -- the connection

    def attach(self, line: Line) -> None:
        """From now on there is a line."""
        self._line = line
        self.go_on()
        self._say_why()

    def hold(self) -> None:
        """The line is full."""
        if self._outbox is None:
            self._outbox = []

    def go_on(self) -> None:
        """The line takes more again."""
        waiting, self._outbox, self._behind = self._outbox, None, 0
        if waiting and self._line:
            self._line.write(b"".join(waiting))

    def _say_why(self) -> None:
        if self._line and self.closing is not None:
            self.go_on()
            self._line.close(self.closing)


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
