"""The store's clock, told without asking the store every time: the one time that events carry."""

import asyncio
import contextlib
import time

from server.store.ending import end
from server.store.port import Store, Unwritable

# Clocks of two machines part by a few milliseconds in a minute; nobody sees that on a timer of seconds.
REMEASURED_EVERY = 60.0


def _own() -> float:
    return time.monotonic() * 1000


class Clock:
    """Epoch milliseconds on the store's clock."""

    def __init__(self, store: Store) -> None:
        self._store = store
        # Store's milliseconds minus our monotonic ones; measured by `start`, and again every minute.
        self._offset = 0.0
        # None until started.
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        await self.measure()
        self._task = asyncio.create_task(self._keep_measuring())

    async def stop(self) -> None:
        await end(self._task)

    def now(self) -> int:
        return round(_own() + self._offset)

    async def measure(self) -> None:
        asked = _own()
        told = await self._store.now()
        # The answer was true about halfway between asking and hearing.
        self._offset = told - (asked + _own()) / 2

    async def _keep_measuring(self) -> None:
        while True:
            await asyncio.sleep(REMEASURED_EVERY)
            with contextlib.suppress(Unwritable):
                await self.measure()
