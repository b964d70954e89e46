"""One WebSocket after its handshake, by callbacks alone: bytes come in and become texts, frames go out as they are."""

import asyncio
from typing import Any, Protocol

from protocol.closing import Closing
from server.wire.limits import FRAME_BYTES, HELLO_BYTES
from server.wire.split import Odd, Splitter

# What was written before the end still goes out, if the line takes it by then.
LAST_WORDS_WITHIN = 5.0
# The beginnings of frames: a ping of nothing, and a close with a code of two bytes.
PING, CLOSE = b"\x89\x00", b"\x88\x02"


class Hearer(Protocol):
    """Who a line talks to: first whoever waits for the hello, then a conversation."""

    def hear(self, text: str) -> None:
        """A text that came, whole."""

    def allows(self) -> bool:
        """Whether a frame that says nothing to us may be answered: it takes a token as a message does."""

    def hold(self) -> None:
        """The line is full: write nothing until it takes more."""

    def go_on(self) -> None:
        """The line takes more again."""

    def gone(self) -> None:
        """Nothing comes any more, and nothing that is written arrives; said once."""


class Line(asyncio.Protocol):
    """Made when the handshake is done; whoever holds it writes whole frames, ready-made."""

    __slots__ = (
        *("_cut", "_full", "_leaving", "_over", "_registers", "_splitter", "_transport"),
        *("hearer", "silent", "write"),
    )

    def __init__(self, transport: asyncio.Transport, hearer: Hearer) -> None:
        self._transport = transport
        self.write = transport.write
        self.hearer = hearer
        self._splitter = Splitter(HELLO_BYTES)
        # Sets of lines in which this one stands until it is lost.
        self._registers: list[set[Any]] = []
        # Whether nothing came since it was last asked for a sign of life.
        self.silent = False
        # While the transport takes no more.
        self._full = False
        # Set with the first close that was written, ours or an answer to the peer's, or with the loss of the line:
        # nothing is heard or said after it.
        self._leaving = False
        # Set once the hearer was told that it is gone.
        self._over = False
        # Set with `_leaving`: cuts the line of a peer that does not even take the last words.
        self._cut: asyncio.TimerHandle | None = None

    def stand_in(self, register: set[Any]) -> None:
        register.add(self)
        self._registers.append(register)

    def talk_to(self, hearer: Hearer) -> None:
        """Once the hello was good."""
        self.hearer = hearer
        self._splitter.most = FRAME_BYTES

    def close(self, why: int) -> None:
        """Say why, after all that was written; repeatable. The peer's answer ends it."""
        if not self._leaving:
            self.write(CLOSE + why.to_bytes(2))
            self._leave()

    def cut(self) -> None:
        """At once, whatever is still unsent."""
        self._transport.abort()

    def ask_for_life(self) -> None:
        """Whoever did not answer since the last time is not there any more."""
        if self.silent:
            self.cut()
        elif not self._leaving:
            self.silent = True
            self.write(PING)

    # -- called by the transport, and `shutdown` by uvicorn when it stops

    def data_received(self, data: bytes) -> None:
        self.silent = False
        for heard in self._splitter.feed(data):
            if isinstance(heard, Odd):
                self._answer(heard)
            elif isinstance(heard, str):
                self.hearer.hear(heard)
            else:
                self.close(heard.why)

    def pause_writing(self) -> None:
        self._full = True
        self.hearer.hold()

    def resume_writing(self) -> None:
        self._full = False
        self.hearer.go_on()

    def connection_lost(self, error: Exception | None) -> None:
        if self._cut is not None:
            self._cut.cancel()
        for register in self._registers:
            register.discard(self)
        # Nothing can be written any more, and some transports raise on it.
        self._leaving = True
        self._end()

    def shutdown(self) -> None:
        self.close(Closing.COME_BACK)
        self._transport.close()

    # --

    def _answer(self, odd: Odd) -> None:
        # Who does not read gets no answers to pings: they would pile up.
        if not self._leaving and (odd.last or (self.hearer.allows() and not self._full)):
            self.write(odd.reply)
        if odd.last:
            self._leave()
            self._end()
            self._transport.close()

    def _leave(self) -> None:
        self._leaving = self._splitter.ending = True
        if self._cut is None:
            self._cut = asyncio.get_running_loop().call_later(LAST_WORDS_WITHIN, self.cut)

    def _end(self) -> None:
        if not self._over:
            self._over = True
            self.hearer.gone()
