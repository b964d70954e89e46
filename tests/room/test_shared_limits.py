"""Limits that hold over all nodes of one store: seats of a session, and what one address may do."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
from websockets.asyncio.client import connect
from websockets.frames import Frame, Opcode

from protocol.closing import Closing
from server.wire.limits import BURST, HELLO_BYTES, TOO_EARLY
from tests.circle import Line, Links, create, facilitator
from tests.room.settled import leave
from tests.sealing import b64
from tests.serving import Serving, serving
from tests.store.outside import Outside
from tests.store.waiting import until


@pytest.fixture
async def two(tmp_path: Path, outside: Outside) -> AsyncIterator[list[Serving]]:
    settings = {"store_url": outside.url, "creations_per_hour": 6, "proxies": "127.0.0.1", "seats": 4}
    async with serving(tmp_path / "one", **settings) as one, serving(tmp_path / "two", **settings) as other:
        yield [one, other]


async def create_from(kring: Serving, address: str) -> int:
    async with httpx.AsyncClient(base_url=kring.http, headers={"X-Forwarded-For": address}) as web:
        return (await web.post("/api/sessions", json=Links().request())).status_code


async def test_counted_on_all_nodes(two: list[Serving], outside: Outside) -> None:
    """[LIM11] What one address does is counted on all nodes together, and nothing of it is kept in the store."""
    here, there = two
    assert [await create_from(here, "192.0.2.1") for _ in range(7)] == [201] * 6 + [429]
    slipped = 0
    # It is told, and not asked for: one may slip through on the other node, and never as many again.
    while await create_from(there, "192.0.2.1") == 201:
        slipped += 1
    assert slipped < 3
    assert await create_from(there, "192.0.2.2") == 201
    assert [key for key in outside.raw.scan_iter() if b"{session:" not in key] == []


async def test_what_nobody_understands(two: list[Serving], outside: Outside) -> None:
    """[NODE21] What another node tells and this one does not understand is passed over; what follows is heard."""
    here, there = two
    links = await create(here)
    anna, bram = await facilitator(here, links), await Line(there, links).join()
    for channel in ("node:rates", f"session:{links.id}"):
        outside.raw.publish(f"kring:{{{channel}}}:news", b'told {"newer": 1}')
    chris = await Line(there, links).join("Chris")
    await anna.until("presence", here=["p1", "p2", "p3"])
    await leave(anna, bram, chris)


async def test_seats_on_all_nodes(two: list[Serving]) -> None:
    """[DOOR18] Seats on all nodes count together; a participant without one here comes in all the same."""
    here, there = two
    links = await create(here)
    anna, bram = await facilitator(here, links), await Line(there, links).join()
    tabs = [await Line(here, links, anna.root).open(), await Line(here, links).open()]
    room = there.running.lobby.rooms[links.id]
    await until(lambda: room.presence.seats_elsewhere() == 3)
    for root in (None, bram.root):
        late = await Line(there, links, root).open()
        assert late.heard[-1].items() >= {"t": "refused", "code": "session_full"}.items()
        assert await late.closed() == Closing.REFUSED
    again = await Line(there, links, anna.root).open()
    assert again.own["id"] == "p1"
    await leave(anna, bram, again, *tabs)


async def at_the_door(kring: Serving, outside: Outside) -> Line:
    """A screen that said hello and is not answered yet."""
    screen = Line(kring, links := await create(kring))
    screen.socket = await connect(kring.ws, compression=None)
    outside.pause()
    await screen.say({"t": "hello", "v": 1, "session": links.id, "who": {"t": "screen", "token": b64(links.screen)}})
    return screen


async def test_who_talks_on_before_the_answer(two: list[Serving], outside: Outside) -> None:
    """[LIM15] A little of what is said before the hello is answered is heard after it, in its order."""
    screen = await at_the_door(two[0], outside)
    for n in range(4):
        await screen.say({"t": "ping", "n": n})
    # Answered in the order of coming: all before it was read.
    await (await screen.socket.ping())
    outside.go_on()
    await screen.until("pong", n=3)
    assert [message["n"] for message in screen.heard if message["t"] == "pong"] == list(range(4))
    await screen.close()


TOO_MUCH = {"many": ["[]"] * (TOO_EARLY + 1), "long": ["x" * HELLO_BYTES] * 5, "pings": None}


@pytest.mark.parametrize("texts", TOO_MUCH.values(), ids=TOO_MUCH)
async def test_who_talks_on_and_on(two: list[Serving], outside: Outside, texts: list[str] | None) -> None:
    """[LIM15] Who says more than that is closed with TOO_FAST at once, while the hello still waits for the store."""
    screen = await at_the_door(two[0], outside)
    opcode, said = (Opcode.TEXT, [text.encode() for text in texts]) if texts else (Opcode.PING, [b""] * (BURST + 1))
    screen.socket.transport.write(b"".join(Frame(opcode, each).serialize(mask=True) for each in said))
    assert await screen.closed() == Closing.TOO_FAST
    outside.go_on()
