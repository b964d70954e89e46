"""One open connection to the store by callbacks alone: a batch goes out in one write, answers come as they arrive."""

import asyncio
from collections.abc import Callable
from typing import Any

from hiredis import PushNotification, Reader
from redis.asyncio.connection import DefaultParser
from redis.exceptions import ConnectionError as Away
from redis.exceptions import InvalidResponse

from server.store.batch import Batch

# What the parser says while the next answer is not whole.
_NOTHING = object()


class Talk(asyncio.Protocol):
    """Takes over a connection that redis-py has opened and on which nothing is under way.

    `within`: seconds from saying a batch until its last answer must be here; then the connection counts as broken.
    `rested`: told after each batch that was answered whole.
    """

    def __init__(self, connection: Any, within: float, rested: Callable[[Batch], None]) -> None:
        # Still known to redis-py for what it is called, and to be closed.
        self.connection = connection
        self._within, self._rested = within, rested
        self._loop = asyncio.get_running_loop()
        # Completed when nothing more comes of it: with what broke it, or with None when it was we who ended it.
        self.ended: asyncio.Future[None] = self._loop.create_future()
        # Set while something is not answered yet; stays when the end comes before the answers.
        self.batch: Batch | None = None
        # By when the answers to it must be here, on the loop's clock.
        self._due = 0.0
        # Goes off when `_due` may have come. One serves many batches: it costs more than an answer.
        self._alarm: asyncio.TimerHandle | None = None
        self._reader = Reader(InvalidResponse, DefaultParser.parse_error, notEnoughData=_NOTHING)
        self._transport: asyncio.Transport = connection._writer.transport
        self._transport.set_protocol(self)

    def say(self, batch: Batch) -> None:
        """In one write, when all that was said before is answered."""
        self.batch = batch
        self._due = self._loop.time() + self._within
        if self._alarm is None:
            self._alarm = self._loop.call_at(self._due, self._look)
        self._transport.write(batch.packed())

    def end(self, why: Exception | None = None) -> None:
        """Nothing is heard any more; the first reason holds."""
        if self._alarm is not None:
            self._alarm.cancel()
        if self.ended.done():
            return
        if why is None:
            self.ended.set_result(None)
        else:
            self.ended.set_exception(why)

    async def hang_up(self) -> None:
        """What is still unsent is not sent any more."""
        self.end()
        self._transport.abort()
        await self.connection.disconnect(nowait=True)

    def _look(self) -> None:
        self._alarm = None
        if self.batch is None:
            return
        if self._loop.time() < self._due:
            self._alarm = self._loop.call_at(self._due, self._look)
        else:
            self.end(TimeoutError("no answer in time"))

    # -- called by the transport

    def data_received(self, data: bytes) -> None:
        try:
            self._reader.feed(data)
            while (answer := self._reader.gets()) is not _NOTHING:
                # What a server tells unasked is not for us.
                if not isinstance(answer, PushNotification):
                    self._hear(answer)
        except Exception as error:  # noqa: BLE001 # the server's or ours: whoever waits for the end tells them apart
            self.end(error)

    def _hear(self, answer: Any) -> None:
        batch = self.batch
        if self.ended.done():
            return
        if batch is None:
            raise Away("the server answers what nobody asked")
        if batch.hear(answer):
            self.batch = None
            self._rested(batch)

    def connection_lost(self, error: Exception | None) -> None:
        self.end(error or Away("the server hung up"))
