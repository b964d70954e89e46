"""Coming, going and being sent away."""

import asyncio
import json
import socket
from functools import partial
from pathlib import Path

import pytest
from websockets.asyncio.client import connect

from protocol.closing import Closing
from server.room import seat as seats
from server.room.seat import Seat
from server.room.show import Screen
from tests.circle import Line, create, facilitator, some_id
from tests.room.settled import circle, leave
from tests.serving import Serving, serving
from tests.store.waiting import until


async def test_who_is_here(kring: Serving) -> None:
    """[ROOM6] Everyone is told who is here and whether a screen is on, after every coming and the last going."""
    anna, bram = await circle(kring, 1)
    tab = await Line(kring, anna.links, bram.root).open()
    screen = await Line(kring, anna.links).as_screen()
    await anna.until("presence", here=["p1", "p2"], screen=True)
    await leave(bram, screen)
    await anna.until("presence", here=["p1", "p2"], screen=False)
    await tab.close()
    await anna.until("presence", here=["p1"])
    await anna.close()


async def test_weather_is_slow(kring: Serving) -> None:
    """[ROOM7] However many come and go, presence is told at most once a second, and in the end as it is."""
    anna, bram = await circle(kring, 1)
    loop = asyncio.get_running_loop()
    began, before = loop.time(), len([m for m in anna.heard if m["t"] == "presence"])
    for _ in range(10):
        await bram.close()
        await Line(kring, anna.links, bram.root).open()
        bram = await Line(kring, anna.links, bram.root).open()
    screen = await Line(kring, anna.links).as_screen()
    await anna.until("presence", here=["p1", "p2"], screen=True)
    told = len([m for m in anna.heard if m["t"] == "presence"]) - before
    assert told <= 2 + loop.time() - began
    await leave(anna, bram, screen)


async def test_a_guest_becomes_a_participant(kring: Serving) -> None:
    """[ROOM8] Who takes a seat is welcomed with the circle's view in every tab of theirs, and keeps the sockets."""
    anna, *_ = await circle(kring, 0)
    phone = await Line(kring, anna.links).open()
    tab = await Line(kring, anna.links, phone.root).open()
    await phone.done("join", name=anna.links.sealed("Bram", "person", "", "name"), agreed=True)
    assert [message["t"] for message in phone.heard[-2:]] == ["welcome", "done"]
    await tab.until("welcome")
    for line in (phone, tab):
        assert (line.view["audience"], line.own["id"]) == ("group", "p2")
    await leave(anna, phone, tab)


def test_a_full_outbox(monkeypatch: pytest.MonkeyPatch) -> None:
    """[ROOM9] A seat whose outbox is full is sent away with TOO_SLOW at once; nothing is kept for it any more."""
    monkeypatch.setattr(seats, "OUTBOX", 3)
    slow = Seat(Screen())
    for n in range(5):
        slow.send(json.dumps(n))
    assert slow.closing == Closing.TOO_SLOW
    assert asyncio.run(slow.next()) is None


def narrow(port: int) -> socket.socket:
    """A line that takes little before it is full, so that filling it takes no time."""
    line = socket.socket()
    line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    line.connect(("127.0.0.1", port))
    return line


async def test_slow_never_slows(kring: Serving, monkeypatch: pytest.MonkeyPatch) -> None:
    """[ROOM10] A seat that reads nothing is sent away and its line cut; the others never wait for it."""
    monkeypatch.setattr("server.wire.connection.LAST_WORDS_WITHIN", 0.1)
    monkeypatch.setattr("server.wire.connection.BURST", 100_000)
    monkeypatch.setattr(seats, "OUTBOX", 8)
    (anna,) = await circle(kring, 0)
    with monkeypatch.context() as patch:
        patch.setattr("tests.circle.connect", partial(connect, sock=narrow(kring.port)))
        bram = await Line(kring, anna.links).join()
    bram.socket.transport.pause_reading()
    room, item = kring.running.lobby.rooms[anna.links.id], some_id()
    while room.seats == 2:
        line = anna.links.sealed("a" * 1_000, "proposal", item, "line")
        title = anna.links.sealed("Mijn overleg", "proposal", item, "title")
        await anna.done("propose", id=item, title=title, line=line)
    await anna.done("begin")
    bram.socket.transport.abort()
    await anna.close()


async def test_deleted_with_a_receipt(kring: Serving) -> None:
    """[ROOM11] Deleting gives everyone, guests and screens too, the receipt and the code GONE; nothing is left."""
    anna, bram = await circle(kring, 1)
    guest, screen = await Line(kring, anna.links).open(), await Line(kring, anna.links).as_screen()
    await anna.say(anna.command("delete"))
    for line in (anna, bram, guest, screen):
        assert await line.closed() == Closing.GONE
        assert line.heard[-1].items() >= {"t": "gone", "records": 2, "embedded": True}.items()
    late = await facilitator(kring, anna.links)
    assert late.heard[-1]["code"] == "unknown_session"


async def test_the_end_comes_by_itself(tmp_path: Path) -> None:
    """[ROOM12] At its end a session is gone for those who look at it still, as well as from the store."""
    async with serving(tmp_path / "data", keep_waiting=1) as kring:
        anna = await facilitator(kring, await create(kring))
        assert await anna.closed() == Closing.GONE
        assert anna.heard[-1]["code"] == "unknown_session"
        await until(lambda: not kring.running.lobby.rooms)
