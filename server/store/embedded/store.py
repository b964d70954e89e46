"""The store that needs no installing: a Valkey of Kring's own, in Kring's data directory, that dies with it."""

import asyncio
import contextlib
import os
from collections.abc import Awaitable, Callable
from pathlib import Path

from redis.exceptions import ResponseError

from server.store.calls import ANSWER_WITHIN, PATIENCE
from server.store.embedded.directory import LOG, Directory
from server.store.embedded.forget import EVERY, Forgetting
from server.store.embedded.lodger import SCHEME, WISH, Lodger
from server.store.embedded.supervise import Supervisor
from server.store.port import Unwritable

# Reading a large append-only file back takes its time.
_START_WITHIN = 30.0
_REWRITE_WITHIN = 60.0
_LODGERS_SEEN_EVERY = 1.0


class Embedded(Lodger):
    """`start` raises InUse when another process holds the directory, NoServer when there is nothing to start."""

    def __init__(self, data: Path, patience: float = PATIENCE, forget_every: float = EVERY) -> None:
        # The store's own lines are made by `start`: where the socket is, is known once the directory is claimed.
        self._directory = Directory(data)
        self._supervisor = Supervisor(self._directory)
        self._forgetting = Forgetting(self.rewrite, forget_every)
        self._rewriting = asyncio.Lock()
        self._patience = patience

    @property
    def pid(self) -> int | None:
        """The process id of the running server, None while there is none."""
        return self._supervisor.pid

    async def start(self) -> None:
        await self._directory.claim()
        self._directory.sweep()
        super().__init__(self._directory.url(), self._patience, ANSWER_WITHIN)
        await self._supervisor.start()
        try:
            await self._until_writable()
        except BaseException:
            await self._close()
            raise
        self._forgetting.start()
        # What a killed Kring had deleted and not yet forgotten.
        await self.forget()

    async def stop(self) -> None:
        if self._directory.held is not None:
            await self._forgetting.stop()
            await self._close()

    @property
    def url(self) -> str:
        """Where other processes of this Kring find the store while it runs; see `choose`."""
        return SCHEME + self._directory.url().replace("/proc/self/", f"/proc/{os.getpid()}/")

    async def house(self) -> None:
        """See to lodgers until cancelled."""
        while True:
            await asyncio.sleep(_LODGERS_SEEN_EVERY)
            await self.grant()

    async def grant(self) -> None:
        """Do what processes that have no files of their own have asked for."""
        with contextlib.suppress(Unwritable):
            if await self._calls.read(WISH, "EXISTS", WISH):
                # In this order a wish that comes in between is met as well.
                await self._calls.write(WISH, "DEL", WISH)
                await self.forget()

    async def forget(self) -> None:
        self._forgetting.want()

    async def rewrite(self) -> None:
        """Do it now; returns when no older file is left. Raises Unwritable when that can't be done."""
        async with self._rewriting:
            try:
                async with asyncio.timeout(_REWRITE_WITHIN):
                    await _until(self._begin)
                    await _until(self._ended)
            except TimeoutError as error:
                raise Unwritable(f"the append-only file was not rewritten in {_REWRITE_WITHIN} seconds") from error

    async def _until_writable(self) -> None:
        try:
            async with asyncio.timeout(_START_WITHIN):
                await _until(self._writable)
        except TimeoutError as error:
            raise Unwritable(f"the embedded store did not start: see {self._directory.path / LOG}") from error

    async def _writable(self) -> bool:
        try:
            await self.check()
        except Unwritable:
            return False
        return True

    async def _begin(self) -> bool:
        """True once a rewrite has begun that was not under way before: an older one may still hold what went away."""
        if await self._rewrites():
            return False
        try:
            await self._calls.write(WISH, "BGREWRITEAOF")
        except ResponseError:
            # The server began one by itself in between.
            return False
        return True

    async def _ended(self) -> bool:
        return not await self._rewrites() and self._directory.only_current()

    async def _rewrites(self) -> bool:
        info: bytes = await self._calls.read(WISH, "INFO", "persistence")
        return b"aof_rewrite_in_progress:1" in info or b"aof_rewrite_scheduled:1" in info

    async def _close(self) -> None:
        await super().stop()
        await self._supervisor.stop()
        self._directory.release()


async def _until(done: Callable[[], Awaitable[bool]]) -> None:
    # The server tells nobody when it is ready or has rewritten; asking is all there is.
    while not await done():  # noqa: ASYNC110
        await asyncio.sleep(0.02)
