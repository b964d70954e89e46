"""Between `ask` and the answer: what is asked of one server in a tick, packed in one piece and answered in order."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from hiredis import pack_command
from redis.exceptions import NoScriptError, ResponseError

from server.store.answers import UNFIT, Lost, code, meaning

Word = str | bytes | int


class Asked:
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


class Batch:
    """`hear` is told each answer in its turn."""

    def __init__(self, asked: Sequence[Asked]) -> None:
        self._asked = asked
        # How many answers came.
        self._heard = 0
        # Set with an answer after which this server is not the one to ask any more.
        self.unfit = False

    def packed(self) -> bytes:
        """All of it as the server is sent it."""
        return b"".join(_packed(asked.words) for asked in self._asked)

    def hear(self, answer: Any) -> bool:
        """One more; whether it was the last. Raises what says that nothing can be asked on this connection."""
        self._asked[self._heard].settle(self._meant(answer) if isinstance(answer, Exception) else answer)
        self._heard += 1
        return self._heard == len(self._asked)

    def _meant(self, error: Exception) -> Exception:
        # Somebody flushed the scripts: nothing was done; opening anew loads them.
        if isinstance(error, NoScriptError) or not isinstance(error, ResponseError):
            raise error
        self.unfit |= code(error) in UNFIT
        return meaning(error)

    def lose(self, lost: Lost) -> None:
        """No more answers come."""
        for asked in self._asked:
            asked.settle(lost)


@dataclass(frozen=True, slots=True)
class Replicas:
    """What is told must be on so many replicas as well. `mark`: a key of that server's, written to before waiting.

    Without something that the same connection wrote just before, a server does not wait for what others wrote.
    """

    count: int
    mark: Callable[[], str]

    def closing(self, within: float) -> tuple[tuple[Word, ...], ...]:
        """The end of each batch; `within`: seconds that the replicas have."""
        return ("SET", self.mark(), "", "PX", 1), ("WAIT", self.count, int(within * 1000))

    def reached(self, marked: Any, count: Any) -> bool:
        """Whether the answers to these say that everything is where it is to be."""
        return not isinstance(marked, Exception) and isinstance(count, int) and count >= self.count


class SafeBatch(Batch):
    """Nothing is told before the replicas have it. What they have not is there, and may be gone: lost."""

    def __init__(self, asked: Sequence[Asked], replicas: Replicas, within: float) -> None:
        super().__init__(asked)
        self._replicas = replicas
        self._closing = replicas.closing(within)
        # Kept back until the answers to the closing have come.
        self._answers: list[Any] = []

    def packed(self) -> bytes:
        return super().packed() + b"".join(map(_packed, self._closing))

    def hear(self, answer: Any) -> bool:
        self._answers.append(self._meant(answer) if isinstance(answer, Exception) else answer)
        if len(self._answers) < len(self._asked) + len(self._closing):
            return False
        safe = self._replicas.reached(*self._answers[len(self._asked) :])
        # A master without its replicas may be one no longer.
        self.unfit |= not safe
        for asked, kept in zip(self._asked, self._answers, strict=False):
            asked.settle(kept if safe or isinstance(kept, Exception) else Lost("on too few replicas"))
        return True


def _packed(words: Sequence[Word]) -> bytes:
    packed: bytes = pack_command(tuple(words))  # type: ignore[arg-type] # its stub knows of one word only
    return packed
