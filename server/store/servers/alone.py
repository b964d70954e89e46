"""One server that keeps everything, or the one among several that sentinels call the master."""

from collections.abc import Awaitable, Mapping
from typing import Any, Protocol

from server.store.batch import Word
from server.store.line import Line

SPOT = "kring:check"


class Servers(Protocol):
    """Asks the server that keeps a thing; nothing is sent twice unless a server said that it did nothing."""

    def ask(self, at: str, *words: Word) -> Awaitable[Any]:
        """Ask where the key or channel `at` is kept. Fails with Lost, Elsewhere, or what the store said is wrong."""

    async def spots(self) -> Mapping[Any, str]:
        """One key at each server that keeps anything. Fails with Elsewhere when it is not known that all are there."""

    async def close(self) -> None:
        """Hang up; what is still unanswered is lost."""


class Alone:
    """All keys at the end of one line."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def ask(self, at: str, *words: Word) -> Awaitable[Any]:
        return self._line.ask(*words)

    async def spots(self) -> Mapping[Any, str]:
        return {None: SPOT}

    async def close(self) -> None:
        await self._line.close()
