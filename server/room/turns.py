"""Whose turn it is in a room: one after the other in the order of asking; commands that wait together have one turn."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from itertools import islice, takewhile
from typing import TypeVar

from protocol.wire import Do
from server.core.value import value
from server.room.log import ComeBack
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

    @property
    def anonymous(self) -> bool:
        return self.said.ref.startswith("~")


class Turns:
    """`press` carries out at least the first of the commands it is given, and says how many."""

    def __init__(
        self, press: Callable[[Sequence[Pressed]], Awaitable[int]], tripped: Callable[[Exception], None]
    ) -> None:
        self._press, self._tripped = press, tripped
        # Each stays until it is done; None ends it all.
        self._waiting: deque[Turn | Pressed | None] = deque()
        self._something = asyncio.Event()
        # Set for good by `end`.
        self._ended = False
        self._task = asyncio.create_task(self._go_on())

    def __len__(self) -> int:
        return len(self._waiting)

    def put(self, turn: Turn | Pressed | None) -> None:
        """At the end of all that wait."""
        self._waiting.append(turn)
        self._something.set()

    async def end(self) -> None:
        """After what was asked."""
        self._ended = True
        self.put(None)
        await self._task

    async def within(self, work: Callable[[], Awaitable[Result]], after: Callable[[], None]) -> Result:
        """Wait for a turn in which to do this, for one who waits at the door. Raises ComeBack after the end."""
        if self._ended:
            raise ComeBack
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
            self._let_go(await self._turn(self._waiting[0]))

    async def _turn(self, first: Turn | Pressed) -> Sequence[Turn | Pressed]:
        """Those that waited and had theirs, in their order."""
        together: Sequence[Turn | Pressed] = [first]
        try:
            if isinstance(first, Pressed):
                together = pressed = self._together(first)
                return together[: await self._press(pressed)]
            await first()
        except Exception as mistake:  # noqa: BLE001 - whatever it is, the log still judges rightly
            self._tripped(mistake)
        return together[:1]

    def _together(self, first: Pressed) -> list[Pressed]:
        """Anonymous ones go alone, and others may pass them: what is shown in one go tells of none of them."""
        if first.anonymous:
            return [first]
        pressed = takewhile(lambda turn: isinstance(turn, Pressed), self._waiting)
        return list(islice((one for one in pressed if isinstance(one, Pressed) and not one.anonymous), TOGETHER))

    def _let_go(self, done: Sequence[Turn | Pressed]) -> None:
        passed: list[Turn | Pressed | None] = []
        for one in done:
            while (waiting := self._waiting.popleft()) is not one:
                passed.append(waiting)
        self._waiting.extendleft(reversed(passed))
