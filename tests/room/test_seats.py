"""Coming, going and being sent away."""

import asyncio
import socket
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

import httpx
import pytest
from websockets.asyncio.client import connect
from websockets.frames import Frame, Opcode

from protocol.closing import Closing
from server.room import seat as seats
from server.room.seat import Seat
from server.room.show import Screen
from tests.circle import Line, Links, create, facilitator, some_id
from tests.room.settled import circle, leave
from tests.serving import Serving, listening_at, serving
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
    slow, line = Seat(Screen()), Tape()
    slow.attach(line)
    slow.send(b"before")
    slow.hold()
    for n in range(5):
        slow.send(bytes([n]))
    assert slow.closing == Closing.TOO_SLOW
    assert line.heard == [b"before", Closing.TOO_SLOW]


def test_a_heavy_outbox(monkeypatch: pytest.MonkeyPatch) -> None:
    """[ROOM9] So it is when what waits is too much in bytes, however large the whole view before it."""
    monkeypatch.setattr(seats, "OUTBOX_BYTES", 10)
    slow, line = Seat(Screen()), Tape()
    slow.send(b"a whole view")
    slow.send(b"01234")
    slow.attach(line)
    slow.hold()
    for news in (b"a view", b"01234", b"56789"):
        slow.send(news)
    slow.go_on()
    slow.hold()
    for news in (b"a view", b"01234", b"56789", b"!"):
        slow.send(news)
    assert slow.closing == Closing.TOO_SLOW
    assert line.heard == [b"a whole view01234", b"a view0123456789", Closing.TOO_SLOW]


def test_a_line_that_takes_more_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """[ROOM9] What waited for the line goes out in its order once it takes more, before what comes then."""
    seat, line = Seat(Screen()), Tape()
    seat.send(b"welcome")
    seat.attach(line)
    seat.hold()
    seat.send(b"1")
    seat.send(b"2")
    assert line.heard == [b"welcome"]
    seat.go_on()
    seat.send(b"3")
    assert line.heard == [b"welcome", b"12", b"3"]
    seat.hold()
    seat.send(b"4")
    seat.close(Closing.GONE)
    assert line.heard[3:] == [b"4", Closing.GONE]


class Tape:
    """A line that keeps what it is given."""

    def __init__(self) -> None:
        self.heard: list[bytes | int] = []

    def write(self, data: bytes) -> None:
        self.heard.append(data)

    def close(self, why: int) -> None:
        self.heard.append(why)


@pytest.fixture
async def narrow_kring(tmp_path: Path) -> AsyncIterator[Serving]:
    """One whose lines take little before they are full, so that filling one takes no time."""
    listener = socket.create_server(("127.0.0.1", 0))
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
    async with listening_at(listener, {"data": tmp_path / "data"}) as running:
        yield running


def narrow(port: int) -> socket.socket:
    """The other end of such a line."""
    line = socket.socket()
    line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    line.connect(("127.0.0.1", port))
    return line


async def deaf(kring: Serving, links: Links, monkeypatch: pytest.MonkeyPatch) -> Line:
    """Somebody who came in, and from now on reads nothing."""
    with monkeypatch.context() as patch:
        patch.setattr("tests.circle.connect", partial(connect, sock=narrow(kring.port)))
        line = await Line(kring, links).join()
    line.socket.transport.pause_reading()
    return line


async def talk(line: Line, item: str) -> None:
    """Something that everyone is told, and that takes room in an outbox."""
    text = line.links.sealed("a" * 1_000, "proposal", item, "line")
    title = line.links.sealed("Mijn overleg", "proposal", item, "title")
    await line.done("propose", id=item, title=title, line=text)


async def test_slow_never_slows(narrow_kring: Serving, monkeypatch: pytest.MonkeyPatch) -> None:
    """[ROOM10] A seat that reads nothing is sent away and its line cut; the others never wait for it."""
    monkeypatch.setattr("server.wire.line.LAST_WORDS_WITHIN", 0.1)
    monkeypatch.setattr("server.wire.pulse.PING_EVERY", 1_000)
    monkeypatch.setattr("server.wire.knock.BURST", 100_000)
    monkeypatch.setattr(seats, "OUTBOX", 8)
    (anna,) = await circle(narrow_kring, 0)
    bram = await deaf(narrow_kring, anna.links, monkeypatch)
    room, item = narrow_kring.running.lobby.rooms[anna.links.id], some_id()
    async with asyncio.timeout(20):
        while room.seats == 2:
            await talk(anna, item)
    await anna.done("begin")
    bram.socket.transport.abort()
    await anna.close()


async def test_slow_for_a_while(narrow_kring: Serving, monkeypatch: pytest.MonkeyPatch) -> None:
    """[ROOM10] A seat that reads nothing for a while hears all of it in its order then, and keeps its place."""
    monkeypatch.setattr("server.wire.knock.BURST", 100_000)
    (anna,) = await circle(narrow_kring, 0)
    bram = await deaf(narrow_kring, anna.links, monkeypatch)
    room, item = narrow_kring.running.lobby.rooms[anna.links.id], some_id()
    while not room.waiting:
        await talk(anna, item)
    await talk(anna, item)
    async with httpx.AsyncClient() as web:
        assert f"kring_outbox_frames {room.waiting}.0" in (await web.get(f"{narrow_kring.http}/metrics")).text
    bram.socket.transport.resume_reading()
    await bram.until("patch", seq=anna.heard[-2]["seq"])
    told = [message["seq"] for message in bram.heard if message["t"] == "patch"]
    assert told == list(range(told[0], told[-1] + 1))
    assert bram.view == anna.view
    await leave(anna, bram)


async def test_deaf_and_gone(narrow_kring: Serving, monkeypatch: pytest.MonkeyPatch) -> None:
    """[WIRE12] Who closes while there is much that they have not read frees the seat at once all the same."""
    monkeypatch.setattr("server.wire.knock.BURST", 100_000)
    monkeypatch.setattr("server.wire.line.LAST_WORDS_WITHIN", 1_000)
    (anna,) = await circle(narrow_kring, 0)
    bram = await deaf(narrow_kring, anna.links, monkeypatch)
    room, item = narrow_kring.running.lobby.rooms[anna.links.id], some_id()
    *_, seat = room._seats
    while not seat._outbox:
        await talk(anna, item)
    bram.socket.transport.write(Frame(Opcode.CLOSE, b"").serialize(mask=True))
    await until(lambda: room.seats == 1)
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
