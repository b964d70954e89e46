"""How long whoever asks waits for the store: one timer serves all of them, for who began first has waited longest."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

Answer = TypeVar("Answer")


class _Wait:
    """One who waits."""

    __slots__ = ("before", "due", "late", "task")

    def __init__(self, task: asyncio.Task[Any], due: float) -> None:
        self.task, self.due = task, due
        # How often others had cancelled the task when it began to wait.
        self.before = task.cancelling()
        # Set when it was told to wait no longer.
        self.late = False


class Patience:
    """As `asyncio.timeout`, which sets a timer for each: that costs more than most answers take."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        # In the order of beginning, which is that of their ends.
        self._waiting: dict[_Wait, None] = {}
        # Goes off when the first may have waited long enough. None before anyone waited, and once it found nobody.
        self._alarm: asyncio.TimerHandle | None = None

    async def wait(self, ask: Callable[[], Awaitable[Answer]]) -> Answer:
        """What comes of it. Raises TimeoutError when that takes too long, and gives it up."""
        task, loop = asyncio.current_task(), asyncio.get_running_loop()
        assert task is not None, "only a task waits"
        wait = _Wait(task, loop.time() + self.seconds)
        self._waiting[wait] = None
        if self._alarm is None:
            self._alarm = loop.call_at(wait.due, self._look)
        try:
            return await ask()
        except BaseException as error:
            ours = wait.late and task.uncancel() <= wait.before
            # Cancelled by others as well, it is not for us to say that it was only late.
            if ours and isinstance(error, asyncio.CancelledError):
                raise TimeoutError from error
            raise
        finally:
            del self._waiting[wait]

    def _look(self) -> None:
        self._alarm = None
        loop = asyncio.get_running_loop()
        for wait in [one for one in self._waiting if not one.late]:
            if wait.due > loop.time():
                self._alarm = loop.call_at(wait.due, self._look)
                return
            wait.late = True
            wait.task.cancel()
