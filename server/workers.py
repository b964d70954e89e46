"""Several processes that serve one port: started with the store they share, started again when one dies, drained."""

import asyncio
import contextlib
import logging
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator, Callable
from tempfile import TemporaryDirectory

from prometheus_client.multiprocess import mark_process_dead

from server.run import CAN_NOT_START
from server.serving import held
from server.settings import Settings, Unusable, variable
from server.store.embedded.store import Embedded
from server.store.ending import end_process
from server.wire.metrics import SHARED

log = logging.getLogger("kring")

# Seconds before a dead worker is started again: short for the first, doubled for one that dies at once each time.
FIRST_PAUSE, LONGEST_PAUSE = 0.1, 5.0
# Who ran so long did not die of what the last one died of.
HEALTHY = 10.0
# A worker that finishes what was asked while the store is slow needs about so long.
STOP_WITHIN = 15.0


class Workers:
    """`announce` is told the port's socket once every worker is ready."""

    def __init__(self, settings: Settings, announce: Callable[[socket.socket], None]) -> None:
        self._settings, self._announce = settings, announce

    async def work(self) -> None:
        """Until told to stop. Raises Unusable when a worker can't begin, and what starting the store raises."""
        stopped = asyncio.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, stopped.set)
        with held(self._settings) as port, TemporaryDirectory(prefix="kring-numbers-") as numbers:
            async with _shared(self._settings) as url:
                environment = self._environment(url, port) | {SHARED: numbers}
                workers = [Worker(environment) for _ in range(self._settings.workers)]
                await self._keep(workers, port, stopped)

    async def _keep(self, workers: list["Worker"], port: socket.socket, stopped: asyncio.Event) -> None:
        keeping = [asyncio.create_task(worker.keep_running()) for worker in workers]
        announcing = asyncio.create_task(self._announce_ready(workers, port))
        stopping = asyncio.create_task(stopped.wait())
        try:
            await asyncio.wait((stopping, *keeping), return_when=asyncio.FIRST_COMPLETED)
        finally:
            announcing.cancel()
            stopping.cancel()
            await asyncio.gather(*(worker.stop() for worker in workers))
        # A worker that could not begin tells it here.
        await asyncio.gather(*keeping)

    async def _announce_ready(self, workers: list["Worker"], port: socket.socket) -> None:
        for worker in workers:
            await worker.ready.wait()
        self._announce(port)

    def _environment(self, url: str, port: socket.socket) -> dict[str, str]:
        own = {"workers": 1, "port": port.getsockname()[1], "store_url": url}
        given = self._settings.model_dump(mode="json", exclude_none=True) | own
        return os.environ | {variable(name): str(value) for name, value in given.items()}


class Worker:
    """One process, and the next one when it dies."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._environment = environment
        # Set from when it could be used for the first time.
        self.ready = asyncio.Event()
        # None before the first; the latest may have died.
        self._process: asyncio.subprocess.Process | None = None
        # Set once no further process is to be started.
        self._stopping = asyncio.Event()

    async def keep_running(self) -> None:
        """Returns after `stop`. Raises Unusable when even the first one did not begin."""
        pause = FIRST_PAUSE
        while not self._stopping.is_set():
            began = asyncio.get_running_loop().time()
            code = await self._run()
            if self._stopping.is_set():
                return
            if code == CAN_NOT_START and not self.ready.is_set():
                raise Unusable("a worker ended before it was ready.")
            log.warning("a worker ended with code %s and is started again", code)
            if asyncio.get_running_loop().time() - began > HEALTHY:
                pause = FIRST_PAUSE
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._stopping.wait(), pause)
            pause = min(pause * 2, LONGEST_PAUSE)

    async def stop(self) -> None:
        """Let it drain, and insist after a while."""
        self._stopping.set()
        await end_process(self._process, STOP_WITHIN)

    async def _run(self) -> int:
        # In a session of its own, so that Ctrl-C at a terminal reaches us alone; the pipe into it closes with us.
        self._process = process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "server.worker"),
            env=self._environment,
            start_new_session=True,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
        )
        assert process.stdout is not None
        if self._stopping.is_set():
            process.terminate()
        if await process.stdout.readline():
            self.ready.set()
        code = await process.wait()
        # What it had now, such as its seats, is no more; what it had counted stays counted.
        mark_process_dead(process.pid, self._environment[SHARED])  # type: ignore[no-untyped-call]
        return code


@contextlib.asynccontextmanager
async def _shared(settings: Settings) -> AsyncIterator[str]:
    """The address of the store that all workers use; the embedded one runs as long as this."""
    if settings.store_url:
        yield settings.store_url
        return
    store = Embedded(settings.data.expanduser())
    await store.start()
    housing = asyncio.create_task(store.house())
    try:
        yield store.url
    finally:
        housing.cancel()
        await asyncio.gather(housing, return_exceptions=True)
        # What the workers' last act may have been.
        await store.grant()
        await store.stop()
