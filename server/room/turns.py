"""Whose turn it is in a room: one after the other in the order of asking; commands that wait together have one turn."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from itertools import islice, takewhile
from typing import TypeVar

from protocol.wire import Do
from server.core.value import value
from server.room.seat import Seat

Result = TypeVar("Result")
Turn = Callable[[], Awaitable[None]]

# What everyone presses while the store writes comes along in its next write; a longer one would make all wait for all.
TOGETHER = 16


@value
class Pressed:
    """A command that waits for its turn; `answered` is told "done" or the code of the refusal."""

    seat: Seat
    said: Do
    answered: Callable[[str], None]


class Turns:
    """`press` carries out at least the first of the commands it is given, and says how many."""

    def __init__(
        self, press: Callable[[Sequence[Pressed]], Awaitable[int]], tripped: Callable[[Exception], None]
    ) -> None:
        self._press, self._tripped = press, tripped
        # Each stays until it is done; None ends it all.
        self._waiting: deque[Turn | Pressed | None] = deque()
        self._something = asyncio.Event()
        self._task = asyncio.create_task(self._go_on())

    def __len__(self) -> int:
        return len(self._waiting)

    def put(self, turn: Turn | Pressed | None) -> None:
        """At the end of all that wait."""
        self._waiting.append(turn)
        self._something.set()

    async def end(self) -> None:
        """After what was asked."""
        self.put(None)
        await self._task

    async def within(self, work: Callable[[], Awaitable[Result]], after: Callable[[], None]) -> Result:
        """Wait for a turn in which to do this, for one who waits at the door."""
        done: asyncio.Future[Result] = asyncio.get_running_loop().create_future()

        async def turn() -> None:
            try:
                result = await work()
            except Exception as error:  # noqa: BLE001 - whatever it is, it is for the one who waits
                if not done.cancelled():
                    done.set_exception(error)
            else:
                if not done.cancelled():
                    done.set_result(result)
            after()

        self.put(turn)
        return await done

    async def _go_on(self) -> None:
        while True:
            if not self._waiting:
                self._something.clear()
                await self._something.wait()
            if self._waiting[0] is None:
                return
            for _ in range(await self._turn(self._waiting[0])):
                self._waiting.popleft()

    async def _turn(self, first: Turn | Pressed) -> int:
        """How many of those that waited had theirs."""
        try:
            if isinstance(first, Pressed):
                return await self._press(self._pressed())
            await first()
        except Exception as mistake:  # noqa: BLE001 - whatever it is, the log still judges rightly
            self._tripped(mistake)
        return 1

    def _pressed(self) -> list[Pressed]:
        together = takewhile(lambda turn: isinstance(turn, Pressed), islice(self._waiting, TOGETHER))
        return [turn for turn in together if isinstance(turn, Pressed)]
