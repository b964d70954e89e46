"""Makes the append-only file forget what was deleted, and the order of what was written: at most once a minute."""

import asyncio
from collections.abc import Awaitable, Callable

from server.store.ending import end
from server.store.port import Unwritable

# A rewrite writes everything that is kept; more often would cost more than it hides.
EVERY = 60.0


class Forgetting:
    """Calls `rewrite` after each `want`; many within `every` seconds share one, and the last always gets one."""

    def __init__(self, rewrite: Callable[[], Awaitable[None]], every: float = EVERY) -> None:
        self._rewrite = rewrite
        self._every = every
        # Set by `want`; cleared just before a rewrite begins, so that what comes during it gets another.
        self._wanted = asyncio.Event()
        # None until `start` and after `stop`.
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._task = asyncio.create_task(self._go_on())

    def want(self) -> None:
        self._wanted.set()

    async def stop(self) -> None:
        """What is still wanted is done now."""
        if self._task is None:
            return
        await end(self._task)
        self._task = None
        if self._wanted.is_set():
            await self._do()

    async def _go_on(self) -> None:
        while True:
            await self._wanted.wait()
            await self._do()
            await asyncio.sleep(self._every)

    async def _do(self) -> None:
        self._wanted.clear()
        try:
            await self._rewrite()
        except Unwritable:
            self._wanted.set()
        except asyncio.CancelledError:
            self._wanted.set()
            raise
