"""One connection to Valkey or Redis that carries all that is asked in a tick as one batch and sends nothing twice."""

import asyncio
import contextlib
from collections.abc import Sequence
from typing import Any

from redis.asyncio.connection import ConnectionPool
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import NoScriptError, RedisError, ResponseError

from server.store.ending import end
from server.store.port import Unwritable

Word = str | bytes | int

# Opening a line again waits so long after the first failure, and twice as long after each further one.
FIRST_PAUSE, LONGEST_PAUSE = 0.02, 0.5


class Lost(Exception):
    """The line broke before the answer came: what was asked may have happened or not."""


# What a server begins its error with when it is full, read-only or without its replicas; it has done nothing then.
_NOT_NOW = ("OOM", "READONLY", "MISCONF", "NOREPLICAS", "MASTERDOWN", "CLUSTERDOWN", "TRYAGAIN", "BUSY")


def _meaning(error: ResponseError) -> Exception:
    code = getattr(error, "status_code", None) or str(error).split(" ", 1)[0]
    return Unwritable(str(error)) if code in _NOT_NOW else error


def _run_of(info: bytes) -> bytes:
    """Which run of which server it is: connections are numbered anew in each."""
    return next((line for line in info.split() if line.startswith(b"run_id:")), b"")


class _Asked:
    """Words on their way to the store, and the future of their answer."""

    __slots__ = ("answer", "words")

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words
        # Completed with the answer, with an error that the store gave, or with Lost; cancelled if nobody waits.
        self.answer: asyncio.Future[Any] = asyncio.get_running_loop().create_future()

    def settle(self, answer: Any) -> None:
        if self.answer.done():
            return
        if isinstance(answer, BaseException):
            self.answer.set_exception(answer)
        else:
            self.answer.set_result(answer)


class Line:
    """Opens itself when something is asked, and again after it broke; `url` is any that redis-py understands."""

    def __init__(self, url: str, scripts: Sequence[str] = (), answer_within: float = 5.0) -> None:
        pool: Any = ConnectionPool.from_url(
            url, retry=Retry(NoBackoff(), 0), socket_connect_timeout=answer_within, socket_timeout=None
        )
        self._connection: Any = pool.make_connection()
        self._scripts = scripts
        # Seconds from sending a batch until its last answer must be here; then the line counts as broken.
        self._answer_within = answer_within
        # Filled by `ask`, emptied by the carrying task.
        self._asked: list[_Asked] = []
        self._something = asyncio.Event()
        # None until the first `ask` and after `close`.
        self._task: asyncio.Task[None] | None = None
        self._pause = FIRST_PAUSE
        # The server's run and the number it gave to the latest connection; None before the first.
        self._former: tuple[bytes, int] | None = None

    def ask(self, *words: Word) -> asyncio.Future[Any]:
        """Send words with this tick's batch; the future fails with Lost or with what the store said is wrong."""
        asked = _Asked(words)
        self._asked.append(asked)
        self._something.set()
        if self._task is None:
            self._task = asyncio.create_task(self._carry())
        return asked.answer

    async def close(self) -> None:
        """Hang up; what is still unanswered is lost."""
        await end(self._task)
        self._task = None
        for asked in self._take():
            asked.settle(Lost("hung up"))
        await self._connection.disconnect(nowait=True)

    def _take(self) -> list[_Asked]:
        """Everything asked since the last batch whose asker still waits."""
        batch, self._asked = self._asked, []
        self._something.clear()
        return [asked for asked in batch if not asked.answer.done()]

    async def _carry(self) -> None:
        while True:
            await self._something.wait()
            batch = self._take()
            try:
                await self._open()
                async with asyncio.timeout(self._answer_within):
                    await self._exchange(batch)
            except (RedisError, OSError, TimeoutError) as error:
                await self._break(batch, Lost(str(error)))
            except asyncio.CancelledError:
                await self._break(batch, Lost("hung up"), pause=False)
                raise

    async def _open(self) -> None:
        if self._connection.is_connected:
            return
        async with asyncio.timeout(self._answer_within):
            await self._connection.connect()
            await self._bury_former()
            for script in self._scripts:
                await self._say("SCRIPT", "LOAD", script)
        self._pause = FIRST_PAUSE

    async def _bury_former(self) -> None:
        """Have the server close this line's broken connection: what is still on its way there is not to happen."""
        # Some hosts allow none of this; there a delayed write may still come through, in rare orders.
        with contextlib.suppress(ResponseError):
            latest = (_run_of(await self._say("INFO", "server")), await self._say("CLIENT", "ID"))
            if self._former and self._former[0] == latest[0]:
                await self._say("CLIENT", "KILL", "ID", self._former[1])
            self._former = latest

    async def _say(self, *words: Word) -> Any:
        await self._connection.send_command(*words, check_health=False)
        return await self._connection.read_response()

    async def _exchange(self, batch: Sequence[_Asked]) -> None:
        """Everything out in one write, then the answers in the same order."""
        packed = self._connection.pack_commands([asked.words for asked in batch])
        await self._connection.send_packed_command(packed, check_health=False)
        for asked in batch:
            try:
                asked.settle(await self._connection.read_response(timeout=None))
            except NoScriptError:
                # Somebody flushed the scripts: nothing was done; opening anew loads them.
                raise
            except ResponseError as error:
                asked.settle(_meaning(error))

    async def _break(self, batch: Sequence[_Asked], lost: Lost, pause: bool = True) -> None:
        await self._connection.disconnect(nowait=True)
        for asked in batch:
            asked.settle(lost)
        if pause:
            # What is asked meanwhile waits for the next try, so that a store that is away is not hammered.
            await asyncio.sleep(self._pause)
            self._pause = min(self._pause * 2, LONGEST_PAUSE)
