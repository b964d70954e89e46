"""A real ``kring serve`` in a process of its own: started, killed hard and started again by the journeys."""

import asyncio
import os
import signal
import socket
import sys
from dataclasses import dataclass, field
from pathlib import Path

import httpx


def free_port() -> int:
    """A port of this machine that nothing listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Serving:
    """One installation: its data directory, its port and, while it runs, its process."""

    home: Path
    port: int = field(default_factory=free_port)
    settings: dict[str, str] = field(default_factory=dict)
    module: str = "server.cli"
    process: asyncio.subprocess.Process | None = None  # None before start and after kill or stop

    @property
    def origin(self) -> str:
        return f"http://localhost:{self.port}"

    @property
    def log(self) -> Path:
        return self.home / "kring.log"

    async def start(self) -> None:
        """Starts and returns once the server says that it is ready."""
        with self.log.open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                self.module,
                "serve",
                "--port",
                str(self.port),
                stdout=log,
                stderr=log,
                env={**os.environ, "KRING_DATA": str(self.home / "data"), **self.settings},
            )
        await asyncio.wait_for(self._ready(), 60)

    async def _ready(self) -> None:
        async with httpx.AsyncClient() as client:
            while True:
                if self.process is None or self.process.returncode is not None:
                    raise RuntimeError(f"kring did not start:\n{self.log.read_text()}")
                try:
                    if (await client.get(f"{self.origin}/readyz")).status_code == 200:
                        return
                except httpx.TransportError:
                    pass
                await asyncio.sleep(0.05)

    async def kill(self) -> None:
        """SIGKILL: no farewell, nothing is finished."""
        await self._end(signal.SIGKILL)

    async def stop(self) -> None:
        """SIGTERM, and waits until it has left."""
        await self._end(signal.SIGTERM)

    async def _end(self, sign: signal.Signals) -> None:
        if self.process is None:
            return
        if self.process.returncode is None:
            self.process.send_signal(sign)
        await asyncio.wait_for(self.process.wait(), 40)
        self.process = None
