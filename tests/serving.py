"""A whole Kring in the test's own process: the real store, real sockets on loopback, ordinary settings."""

import asyncio
import socket
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from server.app import Kring, kring
from server.serving import Server
from server.settings import Settings


@dataclass(frozen=True, slots=True)
class Serving:
    """Where it is, and its inside for a test that looks."""

    port: int
    running: Kring

    @property
    def http(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def ws(self) -> str:
        return f"ws://127.0.0.1:{self.port}/ws"


@asynccontextmanager
async def serving(data: Path, **settings: object) -> AsyncIterator[Serving]:
    async with listening_at(socket.create_server(("127.0.0.1", 0)), {"data": data, **settings}) as serving:
        yield serving


@asynccontextmanager
async def listening_at(listener: socket.socket, settings: Mapping[str, object]) -> AsyncIterator[Serving]:
    chosen = Settings.model_validate(settings)
    async with kring(chosen) as running:
        server = Server(chosen, running)
        task = asyncio.create_task(server.serve([listener]))
        try:
            yield Serving(listener.getsockname()[1], running)
        finally:
            server.should_exit = True
            await task
