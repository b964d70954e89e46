"""A line in the hand: a TCP relay between one person and the server that can be cut, mended and held."""

import asyncio
from dataclasses import dataclass, field


def _open() -> asyncio.Event:
    gate = asyncio.Event()
    gate.set()
    return gate


@dataclass
class Line:
    """Relays bytes to ``server_port``; while cut, every connection is reset and new ones are refused.

    While a direction is held, its bytes wait and no end is told of anything: a line that went dead.
    """

    server_port: int
    port: int = 0  # known once open
    listener: asyncio.Server | None = None  # None while the line is cut
    ends: set[asyncio.StreamWriter] = field(default_factory=set)
    up: asyncio.Event = field(default_factory=_open)  # cleared while nothing reaches the server
    down: asyncio.Event = field(default_factory=_open)  # cleared while nothing reaches the person

    @property
    def origin(self) -> str:
        return f"http://localhost:{self.port}"

    async def mend(self) -> None:
        """Opens the line, at the same port as before."""
        self.listener = await asyncio.start_server(self._relay, "127.0.0.1", self.port)
        self.port = int(self.listener.sockets[0].getsockname()[1])

    async def cut(self) -> None:
        """Resets what is connected, and refuses what comes."""
        if self.listener is None:
            return
        self.listener.close()
        self.listener = None
        for end in list(self.ends):
            end.transport.abort()

    def hold_answers(self) -> None:
        """What the person says still arrives; nothing comes back."""
        self.down.clear()

    def hold(self) -> None:
        """Nothing goes either way, and neither end is told."""
        self.up.clear()
        self.down.clear()

    def release(self) -> None:
        """What was held goes on, where its ends are still there."""
        self.up.set()
        self.down.set()

    async def _relay(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            onward_reader, onward_writer = await asyncio.open_connection("127.0.0.1", self.server_port)
        except ConnectionRefusedError:
            writer.transport.abort()
            return
        both = {writer, onward_writer}
        self.ends |= both
        try:
            await asyncio.gather(_carry(reader, onward_writer, self.up), _carry(onward_reader, writer, self.down))
        finally:
            self.ends -= both


async def _carry(source: asyncio.StreamReader, target: asyncio.StreamWriter, gate: asyncio.Event) -> None:
    try:
        while data := await source.read(65_536):
            await gate.wait()
            target.write(data)
            await target.drain()
    except ConnectionError:
        pass
    finally:
        target.close()
