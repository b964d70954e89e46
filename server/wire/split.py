"""The arrow `bytes ─▶ frame`: what came is split; the usual frame is read here, any other by the library."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass

from websockets.exceptions import PayloadTooBig
from websockets.frames import CloseCode, Frame, Opcode
from websockets.protocol import SERVER, Protocol

from protocol.closing import Closing
from server.wire.limits import FRAME_BYTES

try:
    from websockets.speedups import apply_mask
except ImportError:  # built without a compiler
    from websockets.utils import apply_mask

# First bytes of a frame that is whole and not compressed.
TEXT, PONG, CLOSE = 0x81, 0x8A, 0x88
MASKED, LENGTH = 0x80, 0x7F

# At the level of debugging the parser would log what people send.
_QUIET = logging.getLogger("kring.frames")
_QUIET.setLevel(logging.WARNING)


@dataclass(frozen=True, slots=True)
class Odd:
    """A frame that says nothing to us. `reply`: what it wants written back; `last`: nothing follows it, either way."""

    reply: bytes = b""
    last: bool = False


@dataclass(frozen=True, slots=True)
class Unreadable:
    """No text of ours. `why`: the code to close with."""

    why: int


Heard = str | Odd | Unreadable


class Splitter:
    """What one peer sends, in its order; holds nothing between two frames."""

    __slots__ = ("_deaf", "_needed", "_parser", "_parts", "_rest", "ending", "most")

    def __init__(self, most: int = FRAME_BYTES) -> None:
        # Bytes that are waited for: less of somebody of whom nothing is known yet.
        self.most = most
        # The beginning of a frame whose end has not come yet, and how long it must be before it is looked at again.
        self._rest: bytearray | None = None
        self._needed = 0
        # While a message comes in fragments: the parser that follows it, and its fragments so far.
        self._parser: Protocol | None = None
        self._parts: list[bytes] = []
        # Set when a frame was too large to be waited for: where the next one begins is not known then.
        self._deaf = False
        # Set by whoever listens, also between two frames: of all that follows only a close is still heard.
        self.ending = False

    def feed(self, data: bytes) -> Iterator[Heard]:
        """All that is whole now, each frame read when it is asked for: who sends a heap is stopped in its middle."""
        if self._deaf:
            return
        if self._rest is not None:
            self._rest += data
            if len(self._rest) < self._needed:
                return
            data, self._rest = bytes(self._rest), None
        at, size = 0, len(data)
        while at < size:
            start, end = _bounds(data, at)
            if end - start > self.most:
                self._deaf = True
                yield Unreadable(Closing.TOO_LARGE)
                return
            if end > size:
                self._rest, self._needed = bytearray(data[at:]), end - at
                break
            if not self.ending:
                yield self._frame(data, at, start, end)
            elif data[at] == CLOSE:
                yield Odd(last=True)
            at = end

    def _frame(self, data: bytes, at: int, start: int, end: int) -> Heard:
        first, masked = data[at], data[at + 1] & MASKED
        if first == TEXT and masked and self._parser is None:
            return _text(apply_mask(data[start:end], data[start - 4 : start]))
        if first == PONG and masked and end - start < 126:
            return Odd()
        return self._odd(data[at:end])

    def _odd(self, frame: bytes) -> Heard:
        """A fragment, a ping, a close, something binary, or what is no frame at all: as the library understands it."""
        parser = self._parser or Protocol(SERVER, max_size=self.most, logger=_QUIET)
        parser.receive_data(frame)
        reply = b"".join(parser.data_to_send())
        if parser.parser_exc is not None:
            large = isinstance(parser.parser_exc, PayloadTooBig)
            return Unreadable(Closing.TOO_LARGE) if large else Odd(reply, last=True)
        self._parser = None if parser.current_size is None else parser
        (event,) = parser.events_received()
        assert isinstance(event, Frame)
        return self._meant(event, reply)

    def _meant(self, frame: Frame, reply: bytes) -> Heard:
        match frame.opcode:
            case Opcode.PING | Opcode.PONG:
                return Odd(reply)
            case Opcode.CLOSE:
                return Odd(reply, last=True)
            case Opcode.BINARY:
                return Unreadable(Closing.MALFORMED)
        self._parts.append(bytes(frame.data))
        if not frame.fin:
            return Odd()
        parts, self._parts = self._parts, []
        return _text(b"".join(parts))


def _bounds(data: bytes, at: int) -> tuple[int, int]:
    """Where the payload of a frame begins and ends; of an incomplete header, as if nothing more than it followed."""
    if len(data) < at + 2:
        return at + 2, at + 2
    start, length = at + 2, data[at + 1] & LENGTH
    if length >= 126:
        start += 2 if length == 126 else 8
        length = int.from_bytes(data[at + 2 : start]) if len(data) >= start else 0
    if data[at + 1] & MASKED:
        start += 4
    return start, start + length


def _text(payload: bytes) -> Heard:
    try:
        return payload.decode()
    except UnicodeDecodeError:
        return Unreadable(CloseCode.INVALID_DATA)
