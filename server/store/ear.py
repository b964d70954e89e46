"""One connection on which this process hears what is published, opened again and subscribed anew when it breaks."""

import asyncio
import contextlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from redis.exceptions import ConnectionError as Away
from redis.exceptions import RedisError

from server.store.ending import end
from server.store.line import FIRST_PAUSE, LONGEST_PAUSE
from server.store.mistake import own_up
from server.store.port import Unwritable
from server.store.servers.place import Place

# A line that is dead without saying so is noticed by the answer that does not come.
PING_EVERY = 1.0

# Our own words come back at once; a server that was dropped from a cluster sends nothing, and answers all the same.
DEAF_AFTER = 3.0

# Told what was published; None: something may have been missed.
Hearer = Callable[[bytes | None], None]


@dataclass(slots=True, eq=False)
class _Channel:
    hearers: list[Hearer] = field(default_factory=list)
    # Whether the connection there is now was asked for it; unset when it breaks.
    asked: bool = False
    # Set while the server has confirmed that we hear.
    open: asyncio.Event = field(default_factory=asyncio.Event)
    # True from the first confirmation on: a later one means that there was a gap.
    was_open: bool = False
    # When anything last came from the server, on the loop's clock.
    heard: float = float("-inf")
    # Since when what this process published there has not come back; None while it does.
    unheard: float | None = None

    def came(self, now: float) -> None:
        self.heard, self.unheard = now, None

    def tell(self, what: bytes | None) -> None:
        for hearer in list(self.hearers):
            try:
                hearer(what)
            except Exception as mistake:  # noqa: BLE001 # whatever it is, all others go on hearing
                own_up(mistake, " on hearing the store")

    def confirmed(self) -> None:
        self.open.set()
        if self.was_open:
            self.tell(None)
        self.was_open = True

    def broken(self) -> None:
        self.asked = False
        self.unheard = None
        self.open.clear()


class Ear:
    """Hears any number of channels; `patience`: seconds that `hear` waits for the server's word."""

    def __init__(self, place: Place, patience: float, answer_within: float) -> None:
        self._place = place
        # None while there is none.
        self._connection: Any = None
        self._patience, self._answer_within = patience, answer_within
        # By name; gone with its last hearer.
        self._channels: dict[bytes, _Channel] = {}
        # What the server sends us on the connection there is now, as far as we asked.
        self._subscribed: set[bytes] = set()
        # Set when a channel came or went.
        self._changed = asyncio.Event()
        # None until the first `hear` and after `close`.
        self._task: asyncio.Task[None] | None = None
        self._pause = FIRST_PAUSE

    async def hear(self, name: str, hearer: Hearer) -> Callable[[], None]:
        """Returns once everything published from now on is heard; call the answer to stop. Raises Unwritable."""
        channel = self._channels.setdefault(name.encode(), _Channel())
        channel.hearers.append(hearer)
        self._changed.set()
        if self._task is None:
            self._task = asyncio.create_task(self._keep_hearing())
        try:
            async with asyncio.timeout(self._patience):
                await channel.open.wait()
        except BaseException as error:
            self._stop(name, channel, hearer)
            if isinstance(error, TimeoutError):
                raise Unwritable(f"the store did not answer for {self._patience} seconds") from error
            raise
        return lambda: self._stop(name, channel, hearer)

    def hears(self, name: str) -> bool:
        """Whether the server sends us what is published there."""
        channel = self._channels.get(name.encode())
        return channel is not None and channel.open.is_set()

    def tell(self, name: str, what: bytes) -> None:
        """What this process itself has done, for its own hearers."""
        if channel := self._channels.get(name.encode()):
            channel.tell(what)

    def published(self, name: str, at: float) -> None:
        """This process has published there: begun `at`, on the loop's clock, and done by now."""
        channel = self._channels.get(name.encode())
        if channel and channel.open.is_set() and channel.heard < at and channel.unheard is None:
            channel.unheard = asyncio.get_running_loop().time()

    async def close(self) -> None:
        """Hear nothing any more."""
        await end(self._task)
        self._task = None

    def _stop(self, name: str, channel: _Channel, hearer: Hearer) -> None:
        if hearer in channel.hearers:
            channel.hearers.remove(hearer)
            if not channel.hearers:
                del self._channels[name.encode()]
                self._changed.set()

    async def _keep_hearing(self) -> None:
        while True:
            try:
                async with asyncio.timeout(self._answer_within):
                    # The older protocol: what was published comes as plain answers.
                    self._connection = await self._place.open(protocol=2)
                async with asyncio.TaskGroup() as both:
                    both.create_task(self._listen())
                    both.create_task(self._speak())
            except* (RedisError, OSError, TimeoutError):
                pass
            finally:
                await self._broken()
            await asyncio.sleep(self._pause)
            self._pause = min(self._pause * 2, LONGEST_PAUSE)

    async def _listen(self) -> None:
        while True:
            async with asyncio.timeout(PING_EVERY + self._answer_within):
                answer = await self._connection.read_response()
            self._pause = FIRST_PAUSE
            now = asyncio.get_running_loop().time()
            match answer:
                case [b"message", bytes(name), bytes(what)] if name in self._channels:
                    self._channels[name].came(now)
                    self._channels[name].tell(what)
                case [b"subscribe", bytes(name), int()] if name in self._channels:
                    self._channels[name].came(now)
                    self._channels[name].confirmed()

    async def _speak(self) -> None:
        while True:
            if self._place.left(self._connection) or self._deaf():
                raise Away
            for words in self._changes() or [("PING",)]:
                await self._connection.send_command(*words, check_health=False)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(PING_EVERY):
                    await self._changed.wait()
            self._changed.clear()

    def _deaf(self) -> bool:
        """Whether our own words do not come back any more: then another server may hear better."""
        unheard = [channel.unheard for channel in self._channels.values() if channel.unheard is not None]
        return bool(unheard) and asyncio.get_running_loop().time() - min(unheard) > DEAF_AFTER

    def _changes(self) -> list[tuple[str | bytes, ...]]:
        gone = self._subscribed - self._channels.keys()
        new = {name for name, channel in self._channels.items() if not channel.asked}
        for name in new:
            self._channels[name].asked = True
        self._subscribed = set(self._channels)
        said: tuple[tuple[str, set[bytes]], ...] = (("UNSUBSCRIBE", gone), ("SUBSCRIBE", new))
        return [(word, *names) for word, names in said if names]

    async def _broken(self) -> None:
        if self._connection is not None:
            await self._connection.disconnect(nowait=True)
            self._connection = None
        self._subscribed.clear()
        for channel in self._channels.values():
            channel.broken()
