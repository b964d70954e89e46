"""Once a second: is each log where its room is, and who is here? What was published and lost is made good by it."""

import asyncio
import logging
from collections.abc import Mapping

from server.room.room import Room
from server.store.ending import end
from server.store.mistake import own_up
from server.store.port import Head, Store, Unwritable

log = logging.getLogger("kring")

EVERY = 1.0


class Nodes:
    """Between the rooms of this process and those of the same sessions in others, by way of the store alone."""

    def __init__(self, store: Store, rooms: Mapping[str, Room]) -> None:
        self._store = store
        self._rooms = rooms
        # Whether it answered the last time, so that a change is logged once.
        self._store_answers = True
        # None until started.
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        self._task = asyncio.create_task(self._go_on())

    async def stop(self) -> None:
        """Repeatable."""
        await end(self._task)

    async def _go_on(self) -> None:
        while True:
            await asyncio.sleep(EVERY)
            try:
                await self._tell_presence()
                await self._compare_heads()
                self._note_store(True)
            except Unwritable:
                # Nothing is known of the others now, and presence tells of this node alone.
                self._note_store(False)
            except Exception as mistake:  # noqa: BLE001 - ours; the next round comes all the same
                own_up(mistake)

    def _note_store(self, answers: bool) -> None:
        if answers and not self._store_answers:
            log.info("the store answers again")
        elif self._store_answers and not answers:
            log.warning("the store does not answer: until it does, what people send is refused")
        self._store_answers = answers

    async def _tell_presence(self) -> None:
        rooms = list(self._rooms.values())
        for room in rooms:
            room.presence.forget()
        told = [(room.ref, telling) for room in rooms if (telling := room.presence.telling(room.seats)) is not None]
        await asyncio.gather(*(self._store.tell(*one) for one in told))

    async def _compare_heads(self) -> None:
        rooms = list(self._rooms.values())
        heads = await self._store.heads([room.ref for room in rooms])
        for room, head in zip(rooms, heads, strict=True):
            if head != room.last:
                room.hear(Head(""))
