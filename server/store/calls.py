"""How long and how often the store is asked before it counts as away; what must happen once is looked up first."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from server.store.line import Line, Lost, Word
from server.store.port import Unwritable
from server.store.scripts import DIGESTS, SOURCES

# A slow card or a busy disk may take a second or two to make a batch durable; after this the line counts as broken.
ANSWER_WITHIN = 3.0
# A fail-over or a restart of the embedded server passes unnoticed if it takes less; people wait no longer for a press.
PATIENCE = 5.0


class Calls:
    """Two lines to one server, one for writes and one for reads, so that reading a long log delays no press."""

    def __init__(self, url: str, patience: float = PATIENCE, answer_within: float = ANSWER_WITHIN) -> None:
        self._patience = patience
        self._writing = Line(url, tuple(SOURCES.values()), answer_within)
        self._reading = Line(url, (), answer_within)

    async def close(self) -> None:
        await self._writing.close()
        await self._reading.close()

    async def read(self, *words: Word) -> Any:
        """Ask, again and again if answers are lost. Raises Unwritable when the store stays away."""
        return await self._repeat(lambda: self._reading.ask(*words))

    async def write(self, *words: Word) -> Any:
        """The same for a write that may happen twice without harm."""
        return await self._repeat(lambda: self._writing.ask(*words))

    async def run(self, script: str, keys: tuple[str, ...], *words: Word) -> Any:
        """The same for a script that may run twice without harm."""
        return await self.write("EVALSHA", DIGESTS[script], len(keys), *keys, *words)

    async def run_once(
        self, stands: Callable[[], Awaitable[bool]], script: str, keys: tuple[str, ...], *words: Word
    ) -> bytes:
        """Run a script that refuses to happen twice; after a lost answer `stands` looks who it was that came first.

        A repetition does no harm: the script compares what it finds. Only its refusal is not to be trusted then.
        """

        call = ("EVALSHA", DIGESTS[script], len(keys), *keys, *words)
        answer: bytes
        try:
            answer = await self._writing.ask(*call)
        except Lost:
            answer = await self.write(*call)
            if answer != b"done" and await stands():
                return b"done"
        return answer

    async def attempt(self, *words: Word) -> Any:
        """Ask for a write once and only once. Raises Unwritable when the answer is lost."""
        try:
            return await self._writing.ask(*words)
        except Lost as lost:
            raise Unwritable(str(lost)) from lost

    async def _repeat(self, ask: Callable[[], Awaitable[Any]]) -> Any:
        try:
            async with asyncio.timeout(self._patience):
                while True:
                    try:
                        return await ask()
                    except Lost:
                        continue
        except TimeoutError as error:
            raise Unwritable(f"the store did not answer for {self._patience} seconds") from error
