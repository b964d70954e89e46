"""A line to a server, held in the hand: a test holds it, delays it, delivers it, cuts it."""

import asyncio
import contextlib
from dataclasses import dataclass, field
from typing import Literal

from tests.store.waiting import until

Way = Literal["up", "down"]


def _open_gate() -> asyncio.Event:
    gate = asyncio.Event()
    gate.set()
    return gate


@dataclass(slots=True, eq=False)
class _Connection:
    near: asyncio.StreamWriter
    far: asyncio.StreamWriter
    up: asyncio.Event = field(default_factory=_open_gate)
    down: asyncio.Event = field(default_factory=_open_gate)


class Hand:
    """Passes on what goes to and from 127.0.0.1:port. Holding concerns the connections there are, not later ones."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._connections: list[_Connection] = []
        self._pumps: set[asyncio.Task[None]] = set()
        # Set while some bytes are held.
        self._holding = asyncio.Event()
        # What is in a packet that never arrives, on its way down; None: all arrive. And how many did not.
        self.loses: bytes | None = None
        self.lost = 0
        # Seconds that whatever is passed on takes.
        self.late = 0.0
        # Where it listens; set by `start`.
        self.port = 0

    async def start(self) -> None:
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}"

    async def stop(self) -> None:
        self._server.close()
        self.cut()
        for pump in list(self._pumps):
            pump.cancel()
        await asyncio.gather(*self._pumps, return_exceptions=True)
        await self._server.wait_closed()

    def hold(self, way: Way) -> None:
        for connection in self._connections:
            (connection.up if way == "up" else connection.down).clear()

    async def held(self) -> None:
        """Wait until something is held."""
        await asyncio.wait_for(self._holding.wait(), 20)

    def deliver(self) -> None:
        self._holding.clear()
        for connection in self._connections:
            connection.up.set()
            connection.down.set()

    def hang_up(self) -> None:
        """Close the store's end only: what is held on its way up can still be delivered."""
        for connection in self._connections:
            connection.near.transport.abort()

    async def let_go(self) -> None:
        """Wait until all that was hung up on has been passed on."""
        await until(lambda: all(one.far.is_closing() for one in self._connections if one.near.is_closing()))

    def cut(self) -> None:
        """Close both ends; what was held is gone."""
        self._holding.clear()
        for connection in self._connections:
            connection.near.transport.abort()
            connection.far.transport.abort()
        self._connections.clear()

    async def _accept(self, near_in: asyncio.StreamReader, near: asyncio.StreamWriter) -> None:
        try:
            far_in, far = await asyncio.open_connection("127.0.0.1", self._port)
        except OSError:
            near.transport.abort()  # nobody is there
            return
        connection = _Connection(near, far)
        self._connections.append(connection)
        for pumping in (self._pump(near_in, far, connection.up), self._pump(far_in, near, connection.down)):
            pump = asyncio.create_task(pumping)
            self._pumps.add(pump)
            pump.add_done_callback(self._pumps.discard)

    async def _pump(self, reading: asyncio.StreamReader, writing: asyncio.StreamWriter, gate: asyncio.Event) -> None:
        with contextlib.suppress(OSError):
            while data := await reading.read(65536):
                if not gate.is_set():
                    self._holding.set()
                    await gate.wait()
                if self.loses is not None and self.loses in data:
                    self.lost += 1
                    continue
                if self.late:
                    await asyncio.sleep(self.late)
                writing.write(data)
                await writing.drain()
        # Who hangs up on a line that is held tells nobody: that line is half open.
        await gate.wait()
        writing.close()
