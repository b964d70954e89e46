"""A WebSocket client that does as it is told and knows no manners: every bit of every frame is the test's choice."""

import asyncio
import base64
import contextlib
import json
import os
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

from tests.serving import Serving

CONT, TEXT, BINARY, CLOSE, PING, PONG = 0x0, 0x1, 0x2, 0x8, 0x9, 0xA
WITHIN = 10


def frame(opcode: int, payload: bytes = b"", *, fin: bool = True, rsv: int = 0, mask: bool = True) -> bytes:
    """As RFC 6455 lays it out, right or wrong."""
    head = bytes([(0x80 if fin else 0) | rsv << 4 | opcode])
    body, bit = (_masked(payload), 0x80) if mask else (payload, 0)
    return head + length(len(payload), bit) + body


def length(size: int, bit: int = 0x80) -> bytes:
    """The length of a payload, as it stands in a frame's head."""
    if size < 126:
        return bytes([bit | size])
    if size < 65_536:
        return bytes([bit | 126]) + size.to_bytes(2)
    return bytes([bit | 127]) + size.to_bytes(8)


def _masked(payload: bytes) -> bytes:
    key = os.urandom(4)
    return key + bytes(byte ^ key[n % 4] for n, byte in enumerate(payload))


def said(*messages: Any) -> bytes:
    """One frame of our own protocol."""
    return frame(TEXT, json.dumps(messages).encode())


@dataclass
class Raw:
    """An open socket; `heard`: the messages of the text frames that came."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    heard: list[Any]

    async def say(self, *parts: bytes) -> None:
        """Each part by itself on the line. Who was hung up on is not heard, which is no failure here."""
        with contextlib.suppress(ConnectionError):
            for part in parts:
                self.writer.write(part)
                await self.writer.drain()

    async def next(self) -> tuple[int, bytes] | None:
        """The next frame, or None when the line is gone."""
        try:
            async with asyncio.timeout(WITHIN):
                first, second = await self.reader.readexactly(2)
                size = second & 0x7F
                if size >= 126:
                    size = int.from_bytes(await self.reader.readexactly(2 if size == 126 else 8))
                payload = await self.reader.readexactly(size)
        except (asyncio.IncompleteReadError, ConnectionError):
            return None
        if first & 0x0F == TEXT:
            self.heard += json.loads(payload)
        return first & 0x0F, payload

    async def until(self, opcode: int) -> bytes | None:
        """What the next frame of a kind holds; None when the line is gone before."""
        while (found := await self.next()) is not None:
            if found[0] == opcode:
                return found[1]
        return None

    async def until_heard(self, kind: str) -> Any:
        """The next message of a kind; None when the line is gone before."""
        count = len(self.heard)
        while not (found := [message for message in self.heard[count:] if message["t"] == kind]):
            if await self.next() is None:
                return None
        return found[0]

    async def code(self) -> int | None:
        """Why the server closed; None when it hung up without a word."""
        payload = await self.until(CLOSE)
        return int.from_bytes(payload[:2]) if payload else None


@contextlib.asynccontextmanager
async def opened(kring: Serving) -> AsyncIterator[Raw]:
    """A socket after its handshake."""
    reader, writer = await asyncio.open_connection("127.0.0.1", kring.port, limit=1 << 20)
    key = base64.b64encode(os.urandom(16)).decode()
    head = ["GET /ws HTTP/1.1", "Host: k", "Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13"]
    writer.write("\r\n".join([*head, f"Sec-WebSocket-Key: {key}", "", ""]).encode())
    try:
        answer = await reader.readuntil(b"\r\n\r\n")
        assert answer.startswith(b"HTTP/1.1 101 "), answer
        yield Raw(reader, writer, [])
    finally:
        writer.transport.abort()
