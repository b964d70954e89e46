"""A line in the hand: a TCP relay between one person and the server that can be cut and mended."""

import asyncio
from dataclasses import dataclass, field


@dataclass
class Line:
    """Relays bytes to ``server_port``; while cut, every connection is reset and new ones are refused."""

    server_port: int
    port: int = 0  # known once open
    listener: asyncio.Server | None = None  # None while the line is cut
    ends: set[asyncio.StreamWriter] = field(default_factory=set)

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

    async def _relay(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            onward_reader, onward_writer = await asyncio.open_connection("127.0.0.1", self.server_port)
        except ConnectionRefusedError:
            writer.transport.abort()
            return
        both = {writer, onward_writer}
        self.ends |= both
        try:
            await asyncio.gather(_carry(reader, onward_writer), _carry(onward_reader, writer))
        finally:
            self.ends -= both


async def _carry(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
    try:
        while data := await source.read(65_536):
            target.write(data)
            await target.drain()
    except ConnectionError:
        pass
    finally:
        target.close()
