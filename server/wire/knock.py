"""The arrow `message ─▶ hello`: what is heard on a line until its hello was answered."""

import asyncio
from time import monotonic

from protocol.closing import Closing
from protocol.refusals import Code
from protocol.wire import Hello
from server.wire.conversation import Leave, messages
from server.wire.frames import Unfit
from server.wire.limits import A_SECOND, BURST, FRAME_SIGNS, HELLO_WITHIN, TOO_EARLY, Bucket
from server.wire.line import Line


class HungUp(Exception):
    """Whoever knocked is not there any more."""


class Knock:
    """Somebody at the door, of whom nothing is known yet."""

    def __init__(self) -> None:
        # Completed with the first text, or fails when none will come.
        self._first: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        # What came after it, too early: for the conversation.
        self.more: list[str] = []
        # Whether there came more than is kept; then the line is closed, whatever the answer will be.
        self.pushy = False
        # The line it comes by; set with the hand-over, before anything is heard.
        self.line: Line
        self.bucket = Bucket(BURST, A_SECOND, monotonic())
        # Until the line is lost.
        self.here = True

    async def hello(self) -> Hello | Code:
        """The first message, or why it is none. Raises Leave, HungUp."""
        try:
            async with asyncio.timeout(HELLO_WITHIN):
                first, *more = messages(await self._first)
        except TimeoutError:
            raise Leave(Closing.MALFORMED) from None
        if isinstance(first, Unfit) and first.ref == "hello":
            return first.code
        if not isinstance(first, Hello) or more:
            raise Leave(Closing.MALFORMED)
        return first

    # -- as a hearer

    def hear(self, text: str) -> None:
        if not self._first.done():
            self._first.set_result(text)
        elif len(self.more) < TOO_EARLY and sum(map(len, self.more), len(text)) <= FRAME_SIGNS:
            self.more.append(text)
        else:
            self._push()

    def allows(self) -> bool:
        allowed = self.bucket.take(monotonic())
        if not allowed:
            self._push()
        return allowed

    def hold(self) -> None:
        """Nothing is written yet that could wait."""

    def go_on(self) -> None:
        """As above."""

    def gone(self) -> None:
        self.here = False
        self._fail(HungUp())

    def _push(self) -> None:
        self.pushy = True
        self.line.close(Closing.TOO_FAST)
        self._fail(Leave(Closing.TOO_FAST))

    def _fail(self, why: Exception) -> None:
        if not self._first.done():
            self._first.set_exception(why)
