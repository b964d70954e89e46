"""One connection to Valkey or Redis that carries all that is asked in a tick as one batch and sends nothing twice."""

import asyncio
import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from hiredis import pack_command
from redis.exceptions import NoScriptError, RedisError, ResponseError

from server.store.answers import UNFIT, Lost, code, meaning
from server.store.ending import end
from server.store.mistake import own_up
from server.store.servers.place import Place, said

Word = str | bytes | int

# Opening a line again waits so long after the first failure, and twice as long after each further one.
FIRST_PAUSE, LONGEST_PAUSE = 0.02, 0.5


@dataclass(frozen=True, slots=True)
class Replicas:
    """What is told must be on so many replicas as well. `mark`: a key of that server's, written to before waiting.

    Without something that the same connection wrote just before, a server does not wait for what others wrote.
    """

    count: int
    mark: Callable[[], str]

    def closing(self, within: float) -> list[tuple[Word, ...]]:
        """The end of each batch; `within`: seconds that the replicas have."""
        return [("SET", self.mark(), "", "PX", 1), ("WAIT", self.count, int(within * 1000))]

    def reached(self, marked: Any, count: Any) -> bool:
        """Whether the answers to these say that everything is where it is to be."""
        return not isinstance(marked, Exception) and isinstance(count, int) and count >= self.count


def _run_of(info: bytes) -> bytes:
    """Which run of which server it is: connections are numbered anew in each."""
    return next((line for line in info.split() if line.startswith(b"run_id:")), b"")


def _packed(words: Sequence[Word]) -> bytes:
    packed: bytes = pack_command(tuple(words))  # type: ignore[arg-type] # its stub knows of one word only
    return packed


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
        self._connection: Any = None
        # Set when the server said that it is not the one to ask; then the next batch looks for one anew.
        self._unfit = False
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
        await self._hang_up()

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
                if self._unfit:
                    await self._hang_up()
            except (RedisError, OSError, TimeoutError) as error:
                await self._break(batch, Lost(str(error)))
            except asyncio.CancelledError:
                await self._break(batch, Lost("hung up"), pause=False)
                raise
            except Exception as mistake:  # noqa: BLE001 # whatever it is, the next batch is to go on
                own_up(mistake, " on a line to the store")
                await self._break(batch, Lost("a mistake of our own"))

    async def _open(self) -> None:
        if self._connection is not None and self._connection.is_connected and not self._place.left(self._connection):
            return
        await self._hang_up()
        async with asyncio.timeout(self._answer_within):
            self._connection = await self._place.open()
            await self._bury_former()
            for script in self._scripts:
                await said(self._connection, "SCRIPT", "LOAD", script)
        self._pause = FIRST_PAUSE

    async def _bury_former(self) -> None:
        """Have the server close this line's broken connection: what is still on its way there is not to happen."""
        # Some hosts allow none of this; there a delayed write may still come through, in rare orders.
        with contextlib.suppress(ResponseError):
            run = _run_of(await said(self._connection, "INFO", "server"))
            latest = (run, await said(self._connection, "CLIENT", "ID"))
            if self._former and self._former[0] == latest[0]:
                await said(self._connection, "CLIENT", "KILL", "ID", self._former[1])
            self._former = latest

    async def _exchange(self, batch: Sequence[_Asked]) -> None:
        """Everything out in one write, then the answers in the same order."""
        closing = self._replicas.closing(self._answer_within / 2) if self._replicas else []
        packed = b"".join(map(_packed, [*(asked.words for asked in batch), *closing]))
        await self._connection.send_packed_command(packed, check_health=False)
        if self._replicas:
            await self._settle_safe(batch, self._replicas)
        else:
            for asked in batch:
                asked.settle(await self._answer())

    async def _settle_safe(self, batch: Sequence[_Asked], replicas: Replicas) -> None:
        """Nothing is told before the replicas have it. What they have not is there, and may be gone: lost."""
        answers = [await self._answer() for _ in batch]
        safe = replicas.reached(await self._answer(), await self._answer())
        # A master without its replicas may be one no longer.
        self._unfit |= not safe
        for asked, answer in zip(batch, answers, strict=True):
            asked.settle(answer if safe or isinstance(answer, Exception) else Lost("on too few replicas"))

    async def _answer(self) -> Any:
        try:
            return await self._connection.read_response(timeout=None)
        except NoScriptError:
            # Somebody flushed the scripts: nothing was done; opening anew loads them.
            raise
        except ResponseError as error:
            self._unfit |= code(error) in UNFIT
            return meaning(error)

    async def _break(self, batch: Sequence[_Asked], lost: Lost, pause: bool = True) -> None:
        await self._hang_up()
        for asked in batch:
            asked.settle(lost)
        if pause:
            # What is asked meanwhile waits for the next try, so that a store that is away is not hammered.
            await asyncio.sleep(self._pause)
            self._pause = min(self._pause * 2, LONGEST_PAUSE)

    async def _hang_up(self) -> None:
        if self._connection is not None:
            await self._connection.disconnect(nowait=True)
            self._connection = None
        self._unfit = False
