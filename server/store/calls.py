"""How long and how often the store is asked before it counts as away; what must happen once is looked up first."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeVar

from server.store.answers import Elsewhere, Lost
from server.store.batch import Word
from server.store.patience import Patience
from server.store.port import Unwritable
from server.store.scripts import DIGESTS, SOURCES
from server.store.servers.reach import Reach

# A slow card or a busy disk may take a second or two to make a batch durable; after this the line counts as broken.
ANSWER_WITHIN = 3.0
# A fail-over or a restart of the embedded server passes unnoticed if it takes less; people wait no longer for a press.
PATIENCE = 5.0
# A script's answer: done, and told to nobody, for nobody else hears.
ALONE = b"alone"
# While servers settle who takes whose place.
SETTLING = 0.05

Answer = TypeVar("Answer")


class Calls:
    """Two lines to each server, one for writes and one for reads, so that reading a long log delays no press.

    `at`: the key or channel by which the server is found.
    """

    def __init__(self, reach: Reach, patience: float = PATIENCE) -> None:
        self.reach = reach
        self._patience = Patience(patience)
        # Why the latest answer did not come, in the words of the line; it helps who has mistyped an address.
        self._latest = "no word from it"
        self._writing = reach.servers(tuple(SOURCES.values()))
        self._reading = reach.servers()

    async def close(self) -> None:
        await self._writing.close()
        await self._reading.close()

    async def read(self, at: str, *words: Word) -> Any:
        """Ask, again and again if answers are lost. Raises Unwritable when the store stays away."""
        return await self._repeat(lambda: self._reading.ask(at, *words))

    async def write(self, at: str, *words: Word) -> Any:
        """The same for a write that may happen twice without harm."""
        return await self._repeat(lambda: self._writing.ask(at, *words))

    async def run(self, script: str, keys: tuple[str, ...], *words: Word) -> Any:
        """The same for a script that may run twice without harm."""
        return await self.write(keys[0], "EVALSHA", DIGESTS[script], len(keys), *keys, *words)

    async def run_once(
        self, stands: Callable[[], Awaitable[bool]], script: str, keys: tuple[str, ...], *words: Word
    ) -> bytes:
        """Run a script that refuses to happen twice; after a lost answer `stands` looks who it was that came first.

        A repetition does no harm: the script compares what it finds. Only its refusal is not to be trusted then.
        Raises Unwritable when the store stays away; by then it may have happened.
        """

        call = ("EVALSHA", DIGESTS[script], len(keys), *keys, *words)

        async def once() -> bytes:
            answer: bytes
            try:
                answer = await self._writing.ask(keys[0], *call)
            except (Lost, Elsewhere) as error:
                self._latest = str(error) or self._latest
                answer = await self.write(keys[0], *call)
                if answer not in (b"done", ALONE) and await stands():
                    return b"done"
            return answer

        return await self._patiently(once)

    async def attempt(self, at: str, *words: Word) -> Any:
        """Ask for a write once and only once. Raises Unwritable when the answer is lost."""
        try:
            return await self._patiently(lambda: self._until_taken(lambda: self._writing.ask(at, *words)))
        except Lost as lost:
            raise Unwritable(str(lost)) from lost

    async def spots(self) -> Mapping[Any, str]:
        """One key at each server that keeps anything. Raises Unwritable when it is not known that all are there."""
        return await self._repeat(self._writing.spots)

    async def _repeat(self, ask: Callable[[], Awaitable[Answer]]) -> Answer:
        async def ask_again() -> Answer:
            while True:
                try:
                    return await self._until_taken(ask)
                except Lost as lost:
                    self._latest = str(lost) or self._latest

        return await self._patiently(ask_again)

    async def _until_taken(self, ask: Callable[[], Awaitable[Answer]]) -> Answer:
        """Until a server does not say that it did nothing because it is not the one to ask."""
        while True:
            try:
                return await ask()
            except Elsewhere as elsewhere:
                if not self.reach.moves:
                    raise
                self._latest = str(elsewhere)
                await asyncio.sleep(SETTLING)

    async def _patiently(self, ask: Callable[[], Awaitable[Answer]]) -> Answer:
        try:
            return await self._patience.wait(ask)
        except TimeoutError as error:
            waited = f"the store did not answer for {self._patience.seconds} seconds"
            raise Unwritable(f"{waited} ({self._latest})") from error
