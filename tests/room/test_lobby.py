"""The rooms of a process: made, left empty, given up; each session has one, or none."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from random import Random

import pytest

from server.core.ends import Keep
from server.room.lobby import Lobby
from server.room.log import KIND, ComeBack
from server.room.means import Means
from server.store.codec import encode
from server.store.memory import Memory
from server.store.port import Commit, Ref
from tests.circle import Line, facilitator
from tests.core.given import START, at
from tests.room.settled import circle, leave
from tests.serving import Serving
from tests.store.chain import commit_after
from tests.store.waiting import until

FAR_OFF = 4_000_000_000_000
ONE, OTHER = "a" * 20, "b" * 20


class Slow(Memory):
    """Its answers about one session wait until the test lets them go."""

    def __init__(self) -> None:
        super().__init__()
        self.go = asyncio.Event()
        # Whose answers wait, and whether somebody asked.
        self.slow = ""
        self.asked = asyncio.Event()

    async def _wait(self, name: str) -> None:
        if name == self.slow:
            self.asked.set()
            await self.go.wait()

    async def heads(self, refs: Sequence[Ref]) -> list[str | None]:
        if len(refs) == 1:
            await self._wait(refs[0].id)
        return await super().heads(refs)

    async def read(self, ref: Ref) -> list[Commit]:
        await self._wait(ref.id)
        return await super().read(ref)


@pytest.fixture
def store() -> Slow:
    return Slow()


@pytest.fixture
async def lobby(store: Slow, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Lobby]:
    """Of two sessions, neither of which has a room yet."""
    monkeypatch.setattr("server.room.lobby.LOOKED_AFTER_EVERY", 0.01)
    for name in (ONE, OTHER):
        await store.create(Ref(KIND, name), commit_after("", encode(at(0).log[0])), FAR_OFF)
    keep = Keep(FAR_OFF, FAR_OFF, FAR_OFF)
    lobby = Lobby(Means(store, keep, lambda: START, Random(1), lambda _: None, rooms=9, most=12, patience=60_000))
    await lobby.start()
    yield lobby
    store.go.set()
    await lobby.leave()


async def test_a_room_that_came_for_another(lobby: Lobby, store: Slow) -> None:
    """[ROOM44] A room that followed one that was over stays, also while the end of that one is seen to."""
    one, other = await lobby.find(ONE), await lobby.find(OTHER)
    store.slow = ONE
    waiting = asyncio.create_task(one.catch_up())
    await store.asked.wait()
    one.vanish()
    other.vanish()
    await until(lambda: ONE not in lobby.rooms)
    new = await lobby.find(OTHER)
    store.go.set()
    await waiting
    # Seen to in the round after that one.
    (await lobby.find(ONE)).vanish()
    await until(lambda: ONE not in lobby.rooms)
    assert lobby.rooms == {OTHER: new}


async def test_a_door_that_closes(lobby: Lobby) -> None:
    """[ROOM45] Who waits at the door of a room that was given up is told to come back."""
    room = await lobby.find(ONE)
    room.vanish()
    await until(lambda: not lobby.rooms)
    with pytest.raises(ComeBack):
        await asyncio.wait_for(room.catch_up(), 20)


async def test_a_room_on_its_way(lobby: Lobby, store: Slow) -> None:
    """[ROOM14] A room that is still being read when the process is told to stop is given up as well."""
    store.slow = ONE
    finding = asyncio.create_task(lobby.find(ONE))
    await store.asked.wait()
    leaving = asyncio.create_task(lobby.leave())
    await until(lambda: lobby.left)
    store.go.set()
    room = await finding
    await leaving
    assert room.over


async def test_an_idle_room(kring: Serving, monkeypatch: pytest.MonkeyPatch) -> None:
    """[ROOM28] A room that stayed empty goes from memory, and who comes then finds all of it: views, slips, cards."""
    monkeypatch.setattr("server.room.lobby.LOOKED_AFTER_EVERY", 0.05)
    monkeypatch.setattr("server.room.lobby.KEPT_EMPTY", 0.2)
    people = anna, bram = await circle(kring, 1)
    await anna.done("begin")
    for visit in range(1, 5):
        await anna.done("advance", visit=visit)
    deck = anna.view["piles"][0]
    slips = await bram.deal(deck, 3)
    assert await bram.put(deck, slips[0], "een kaart", witness=slips[3]) == "done"
    await anna.drain()
    rooms, before = kring.running.lobby.rooms, [(line.view, line.own) for line in people]
    first = rooms[anna.links.id]
    await leave(*people)
    await until(lambda: not rooms)
    again = [await facilitator(kring, anna.links), await Line(kring, anna.links, bram.root).open()]
    assert rooms[anna.links.id] is not first
    assert [(line.view, line.own) for line in again] == before
    lying = await again[1].quietly("look_up", deck=deck, slips=slips[:2])
    assert [item["rev"] for item in lying["items"]] == [1, 0]
    await leave(*again)


async def test_a_room_with_somebody_in_it(kring: Serving, monkeypatch: pytest.MonkeyPatch) -> None:
    """[ROOM28] A room in which somebody sits stays, however long nothing is asked."""
    monkeypatch.setattr("server.room.lobby.LOOKED_AFTER_EVERY", 0.01)
    monkeypatch.setattr("server.room.lobby.KEPT_EMPTY", 0.0)
    anna, other = (await circle(kring, 0))[0], (await circle(kring, 0))[0]
    room = kring.running.lobby.rooms[anna.links.id]
    await other.close()
    await until(lambda: other.links.id not in kring.running.lobby.rooms)
    assert kring.running.lobby.rooms[anna.links.id] is room
    await anna.done("begin")
    await anna.close()
