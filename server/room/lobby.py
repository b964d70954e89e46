"""The rooms of this process: made for who comes in, dropped after the last has left, and given up when it stops."""

import asyncio
import contextlib
import secrets
from collections.abc import Mapping
from functools import partial

from protocol.api import CreateSession
from protocol.closing import Closing
from server.core.activities import people
from server.core.decision import Refusal
from server.room.creation import created
from server.room.log import KIND, Ahead, Log, begin, given_up
from server.room.means import Means, room_of
from server.room.nodes import Nodes
from server.room.room import Room
from server.store.ending import end
from server.store.mistake import own_up
from server.store.port import Head, News, Ref, Taken

# A tunnel or a coffee: whoever comes back within it finds the room as it was, without reading the log again.
KEPT_EMPTY = 180.0
LOOKED_AFTER_EVERY = 1.0
# Whoever knocks again at a session that this code can't read is sent on without another look at its log.
NOT_READ_AGAIN = 10.0
# Who does not take the news that this process stops by then is not waited for.
LEFT_WITHIN = 2.0
# Whom this process sends away comes to the others at once: they shall not get a whole hall in one moment, and the last
# room need not wait for longer than a restart may take.
SENT_AWAY_A_SECOND, SENT_AWAY_WITHIN = 1_000, 2.0


class Full(Exception):
    """This process has as many live sessions as it may have."""


class Lobby:
    """Finds the room of a session, or makes it from the log."""

    def __init__(self, means: Means) -> None:
        self._means = means
        self._rooms: dict[str, Room] = {}
        # A room that is being read from the log, so that all who come meanwhile wait for the same one.
        self._reading: dict[str, asyncio.Task[Room]] = {}
        # Until when a session that a newer Kring goes on with is not read again, on the loop's clock.
        self._newer: dict[str, float] = {}
        # When the room was last seen with somebody in it, on the loop's clock.
        self._seen: dict[str, float] = {}
        self._nodes = Nodes(means.store, self._rooms)
        # This process among those that share the store.
        self._node = secrets.token_hex(8)
        # True once this process stops: nobody comes in any more.
        self.left = False
        # None until started.
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        self._task = asyncio.create_task(self._look_after())
        await self._nodes.start()

    @property
    def most(self) -> int:
        """How many participants one session may have."""
        return self._means.most

    @property
    def rooms(self) -> Mapping[str, Room]:
        """Those that are live, by session."""
        return self._rooms

    async def find(self, name: str) -> Room:
        """The room of a session. Raises Missing, Full, Unwritable, and Ahead."""
        room = self._rooms.get(name)
        if room is None or room.over:
            if name in self._newer:
                raise Ahead
            task = self._reading.get(name) or self._read(name)
            room = await asyncio.shield(task)
        self._seen[name] = asyncio.get_running_loop().time()
        return room

    async def create(self, asked: CreateSession) -> int | Refusal:
        """Begin a session's log; its end in epoch ms. Asked again with the same secrets, it stands already."""
        beginning = created(asked, self._means.now())
        if isinstance(beginning, Refusal):
            return beginning
        try:
            return await begin(self._means.store, beginning, self._means.keep)
        except Taken:
            room = await self.find(asked.id)
            same = people.fits(beginning.proof, room.session.created.proof)
            return room.end if same else Refusal("taken_already")

    async def take(self, name: str, box: str) -> str | None:
        """What lies in a pairing box, once."""
        content = await self._means.store.take(Ref(KIND, name), box)
        return None if content is None else content.decode()

    async def leave(self) -> None:
        """Let everyone come back elsewhere, after what they asked was done."""
        self.left = True
        await self._nodes.stop()
        await end(self._task)
        if self._reading:
            # Who waits for a room that is on its way comes in, and is sent away with all others.
            await asyncio.wait(self._reading.values(), timeout=LEFT_WITHIN)
        rooms = list(self._rooms.values())
        spread = min(sum(room.seats for room in rooms) / SENT_AWAY_A_SECOND, SENT_AWAY_WITHIN)
        await asyncio.gather(*(self._give_up(room, spread * n / len(rooms)) for n, room in enumerate(rooms)))
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(LEFT_WITHIN):
                await asyncio.gather(*(room.emptied() for room in rooms))

    async def _give_up(self, room: Room, after: float) -> None:
        await asyncio.sleep(after)
        self._rooms.pop(room.ref.id, None)
        await room.give_up(Closing.COME_BACK)

    def _read(self, name: str) -> asyncio.Task[Room]:
        if len(self._rooms) + len(self._reading) >= self._means.rooms:
            raise Full
        task = self._reading[name] = asyncio.create_task(self._make(name))
        task.add_done_callback(lambda _: self._reading.pop(name))
        return task

    async def _make(self, name: str) -> Room:
        means = self._means
        if old := self._rooms.pop(name, None):
            await old.give_up(Closing.COME_BACK)
        log = Log(means.store, name, means.keep, means.timed)
        # Before it is read, so that nothing falls between.
        unhear = await means.store.hear(log.ref, partial(self._hear, name))
        try:
            await log.read()
        except BaseException as error:
            unhear()
            if isinstance(error, Ahead):
                given_up(name, error)
                self._newer[name] = asyncio.get_running_loop().time() + NOT_READ_AGAIN
            raise
        room = self._rooms[name] = room_of(log, means, self._node, unhear)
        # What was heard while it was being read.
        room.hear(Head(""))
        return room

    def _hear(self, name: str, news: News) -> None:
        if room := self._rooms.get(name):
            room.hear(news)

    async def _look_after(self) -> None:
        while True:
            await asyncio.sleep(LOOKED_AFTER_EVERY)
            try:
                await self._drop_the_done()
            except Exception as mistake:  # noqa: BLE001 - ours; the next round comes all the same
                own_up(mistake)

    async def _drop_the_done(self) -> None:
        now = asyncio.get_running_loop().time()
        self._newer = {name: until for name, until in self._newer.items() if until > now}
        for name, room in list(self._rooms.items()):
            if self._rooms.get(name) is not room:
                continue  # another has followed it, while one before it was given up
            if room.seats or name not in self._seen:
                self._seen[name] = now
            if room.end <= self._means.now():
                room.vanish()
            if room.over or now - self._seen[name] > KEPT_EMPTY:
                del self._rooms[name]
                self._seen.pop(name, None)
                await room.give_up(Closing.COME_BACK)
