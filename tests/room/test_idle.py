"""A room that nobody sits in: it goes from memory, and comes back from the log as it was."""

import pytest

from tests.circle import Line, facilitator
from tests.room.settled import circle, leave
from tests.serving import Serving
from tests.store.waiting import until


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
