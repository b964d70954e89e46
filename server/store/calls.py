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
        """Run a script that must not happen twice; after a lost answer `stands` looks whether it did.

        The script itself refuses a second run, so a first one that was held up on its way does no harm either.
        """

        async def again() -> bytes:
            if await stands():
                return b"done"
            answer = await send()
            return b"done" if answer != b"done" and await stands() else answer

        async def send() -> bytes:
            answer: bytes = await self._writing.ask("EVALSHA", DIGESTS[script], len(keys), *keys, *words)
            return answer

        try:
            return await send()
        except Lost:
            answer: bytes = await self._repeat(again)
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
