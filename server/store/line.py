"""One line to Valkey or Redis that carries all that is asked in a tick as one batch and sends nothing twice."""

import asyncio
import contextlib
from collections.abc import Sequence
from typing import Any

from redis.exceptions import RedisError, ResponseError

from server.store.answers import Lost
from server.store.batch import Asked, Batch, Replicas, SafeBatch, Word
from server.store.ending import end
from server.store.mistake import own_up
from server.store.servers.place import Place, said
from server.store.talk import Talk

# Opening a line again waits so long after the first failure, and twice as long after each further one.
FIRST_PAUSE, LONGEST_PAUSE = 0.02, 0.5


def _run_of(info: bytes) -> bytes:
    """Which run of which server it is: connections are numbered anew in each."""
    return next((line for line in info.split() if line.startswith(b"run_id:")), b"")


class Line:
    """Opens itself when something is asked, and again after it broke: then at whatever server is there by now."""

    def __init__(
        self, place: Place, scripts: Sequence[str] = (), answer_within: float = 5.0, replicas: Replicas | None = None
    ) -> None:
        self._place = place
        self._scripts = scripts
        # Seconds from sending a batch until its last answer must be here; then the line counts as broken.
        self._answer_within = answer_within
        self._replicas = replicas
        # None before the first batch, and from a break until the next one.
        self._talk: Talk | None = None
        # Filled by `ask`, emptied when a batch is made of it.
        self._asked: list[Asked] = []
        self._something = asyncio.Event()
        # Whether `_say` is called at the end of this tick.
        self._soon = False
        # Opens and mends; None until the first `ask` and after `close`.
        self._task: asyncio.Task[None] | None = None
        self._pause = FIRST_PAUSE
        # The server's run and the number it gave to the latest connection; None before the first.
        self._former: tuple[bytes, int] | None = None

    def ask(self, *words: Word) -> asyncio.Future[Any]:
        """Send words with this tick's batch; the future fails with Lost or with what the store said is wrong."""
        asked = Asked(words)
        self._asked.append(asked)
        if self._talk is not None:
            self._say_soon()
        elif self._task is None:
            self._task = asyncio.create_task(self._keep())
        self._something.set()
        return asked.answer

    async def close(self) -> None:
        """Hang up; what is still unanswered is lost."""
        await end(self._task)
        self._task = None
        self._lose(Lost("hung up"))

    def _take(self) -> list[Asked]:
        """Everything asked since the last batch whose asker still waits."""
        asked, self._asked = self._asked, []
        self._something.clear()
        return [one for one in asked if not one.answer.done()]

    def _lose(self, lost: Lost) -> None:
        for asked in self._take():
            asked.settle(lost)

    # -- saying, by callbacks: no task between what is asked and its answer

    def _say_soon(self) -> None:
        if not self._soon:
            self._soon = True
            asyncio.get_running_loop().call_soon(self._say)

    def _say(self) -> None:
        """What was asked since the last batch, unless that is still under way."""
        self._soon = False
        talk = self._talk
        if talk is None or talk.batch is not None or talk.ended.done():
            return
        if self._place.left(talk.connection):
            talk.end()
        elif asked := self._take():
            try:
                talk.say(self._batch(asked))
            except Exception as mistake:  # noqa: BLE001 # whatever it is, the next batch is to go on
                talk.end(mistake)
                # Without a batch nobody else knows of them.
                for one in asked:
                    one.settle(Lost("a mistake of our own"))

    def _batch(self, asked: Sequence[Asked]) -> Batch:
        return SafeBatch(asked, self._replicas, self._answer_within / 2) if self._replicas else Batch(asked)

    def _rested(self, batch: Batch) -> None:
        if batch.unfit and self._talk:
            self._talk.end()
        elif self._asked:
            # Whoever was answered now has this tick to ask more.
            self._say_soon()

    # -- opening and mending, by a task

    async def _keep(self) -> None:
        while True:
            await self._something.wait()
            try:
                await self._talk_on()
            except (RedisError, OSError, TimeoutError) as error:
                await self._break(Lost(str(error)))
            except asyncio.CancelledError:
                await self._hang_up(Lost("hung up"))
                raise
            except Exception as mistake:  # noqa: BLE001 # whatever it is, the next batch is to go on
                own_up(mistake, " on a line to the store")
                await self._break(Lost("a mistake of our own"))

    async def _talk_on(self) -> None:
        """Until nothing more comes of it. Raises what broke it."""
        async with asyncio.timeout(self._answer_within):
            connection = await self._place.open()
            try:
                await self._bury_former(connection)
                for script in self._scripts:
                    await said(connection, "SCRIPT", "LOAD", script)
            except BaseException:
                await connection.disconnect(nowait=True)
                raise
        self._pause = FIRST_PAUSE
        self._talk = Talk(connection, self._answer_within, self._rested)
        self._say()
        await self._talk.ended
        await self._hang_up(Lost("hung up"))

    async def _bury_former(self, connection: Any) -> None:
        """Have the server close this line's broken connection: what is still on its way there is not to happen."""
        # Some hosts allow none of this; there a delayed write may still come through, in rare orders.
        with contextlib.suppress(ResponseError):
            run = _run_of(await said(connection, "INFO", "server"))
            latest = (run, await said(connection, "CLIENT", "ID"))
            if self._former and self._former[0] == latest[0]:
                await said(connection, "CLIENT", "KILL", "ID", self._former[1])
            self._former = latest

    async def _break(self, lost: Lost) -> None:
        if self._talk is None:
            # Nobody knows how long it takes until there is a line.
            self._lose(lost)
        await self._hang_up(lost)
        # What is asked meanwhile waits for the next try, so that a store that is away is not hammered.
        await asyncio.sleep(self._pause)
        self._pause = min(self._pause * 2, LONGEST_PAUSE)

    async def _hang_up(self, lost: Lost) -> None:
        talk, self._talk = self._talk, None
        if talk is not None:
            await talk.hang_up()
            if talk.batch is not None:
                talk.batch.lose(lost)
