"""Before the hello: how many may knock, how long they may be silent, and whom the server takes them for."""

import asyncio
import json
from pathlib import Path

import httpx
import pytest
import uvloop
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import InvalidStatus

from protocol.ids import PROTOCOL
from protocol.wire import Hello
from server.room.log import ComeBack
from server.wire import doorstep, http, patience
from server.wire.admission import Admission
from server.wire.knock import Knock
from server.wire.limits import network
from tests.circle import Line, Links, create, facilitator
from tests.sealing import b64
from tests.serving import Serving, serving
from tests.store.waiting import until


async def refused(kring: Serving) -> tuple[int, str, httpx.Headers]:
    """Status, body and headers of the answer to one who wants a socket."""
    with pytest.raises(InvalidStatus) as caught:
        await connect(kring.ws)
    answer = caught.value.response
    return answer.status_code, bytes(answer.body or b"").decode(), httpx.Headers(list(answer.headers.raw_items()))


async def test_who_knocks_too_often(tmp_path: Path) -> None:
    """[LIM8] An address that opened as many sockets as a minute allows is refused the next, 429 `too_fast`."""
    async with serving(tmp_path / "data", knocks_per_minute=2) as kring:
        for _ in range(2):
            async with connect(kring.ws):
                pass
        status, body, headers = await refused(kring)
    assert (status, body) == (429, '{"code":"too_fast"}')
    assert "frame-ancestors 'none'" in headers["content-security-policy"]


async def test_who_stands_at_the_door(kring: Serving, monkeypatch: pytest.MonkeyPatch) -> None:
    """[LIM8] While as many wait without a hello as may, the next is refused; a seat that was taken is none of them."""
    monkeypatch.setattr(doorstep, "AT_THE_DOOR", 2)
    links = await create(kring)
    seated = [await Line(kring, links).open() for _ in range(3)]
    async with connect(kring.ws), connect(kring.ws):
        assert (await refused(kring))[0] == 429
    seated.append(Line(kring, links))

    async def comes_in() -> bool:
        try:
            await seated[-1].open()
        except InvalidStatus:  # that they hung up takes a moment to be noticed
            return False
        return True

    await until(comes_in)
    for line in seated:
        await line.close()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("192.0.2.1", "192.0.2.2", False),
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("::ffff:192.0.2.1", "192.0.2.1", True),
        ("fe80::1%eth0", "fe80::2%eth1", True),
        ("", "", True),
        ("no address", "other", False),
    ],
)
def test_what_counts_as_one_address(one: str, other: str, same: bool) -> None:
    """[LIM9] Of IPv6 all addresses with the same first 64 bits count as one."""
    assert (network(one) == network(other)) is same


@pytest.mark.parametrize("elsewhere", [False, True])
def test_who_hangs_up_at_the_door(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, elsewhere: bool
) -> None:
    """[WIRE16] Who hangs up while their hello is looked into is answered nothing, and that is no mistake of anybody's:
    on the loop that serves, whose sockets raise once they are closed."""
    knocked: list[ClientConnection] = []
    lost: list[Knock] = []
    gone = Knock.gone

    def told(knock: Knock) -> None:
        gone(knock)
        lost.append(knock)

    async def looked_into(_: Admission, hello: Hello) -> str:
        knocked[0].transport.abort()
        await until(lambda: bool(lost))
        if elsewhere:
            raise ComeBack
        return "unknown_session"

    async def knock() -> None:
        async with serving(tmp_path / "data") as kring:
            knocked.append(await connect(kring.ws))
            who = {"t": "screen", "token": b64(bytes(16))}
            hello = {"t": "hello", "v": PROTOCOL, "session": "a" * 20, "who": who}
            await knocked[0].send(json.dumps([hello]))
            await knocked[0].wait_closed()

    monkeypatch.setattr(Admission, "admit", looked_into)
    monkeypatch.setattr(Knock, "gone", told)
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(knock())
    assert "RuntimeError" not in caplog.text


async def create_from(kring: Serving, address: str) -> int:
    async with httpx.AsyncClient(base_url=kring.http, headers={"X-Forwarded-For": address}) as web:
        return (await web.post("/api/sessions", json=Links().request())).status_code


async def test_whom_proxies_speak_for(tmp_path: Path) -> None:
    """[LIM10] Forwarded addresses are believed where the proxy is named in a setting; many of one network are one."""
    async with serving(tmp_path / "data", proxies="127.0.0.1", creations_per_hour=1) as kring:
        addresses = ["192.0.2.1", "192.0.2.2", "192.0.2.1", "2001:db8::1", "2001:db8::2"]
        assert [await create_from(kring, address) for address in addresses] == [201, 201, 429, 201, 429]
        async with httpx.AsyncClient(base_url=kring.http, headers={"X-Forwarded-Proto": "https"}) as web:
            assert "strict-transport-security" in (await web.get("/healthz")).headers


async def test_whoever_speaks_for_others(tmp_path: Path) -> None:
    """[LIM10] Without such a setting nobody's forwarded headers are believed."""
    async with serving(tmp_path / "data", creations_per_hour=1) as kring:
        assert [await create_from(kring, f"192.0.2.{n}") for n in range(2)] == [201, 429]
        async with httpx.AsyncClient(base_url=kring.http, headers={"X-Forwarded-Proto": "https"}) as web:
            assert "strict-transport-security" not in (await web.get("/healthz")).headers


HALVES = {
    "nothing": b"",
    "a line break": b"\r\n",
    "half a head": b"POST /api/sessions HTTP/1.1\r\nHost: k",
    "half a head after a request": b"GET /healthz HTTP/1.1\r\nHost: k\r\n\r\nGET /h",
    "a line break after a request": b"GET /healthz HTTP/1.1\r\nHost: k\r\n\r\n\r\n",
}


@pytest.mark.parametrize("half", HALVES.values(), ids=HALVES)
async def test_who_asks_for_nothing(kring: Serving, monkeypatch: pytest.MonkeyPatch, half: bytes) -> None:
    """[LIM12] Who opens a line and does not finish the head of a request is hung up on."""
    monkeypatch.setattr(patience, "REQUEST_WITHIN", 0.1)
    reader, writer = await asyncio.open_connection("127.0.0.1", kring.port)
    writer.write(half)
    async with asyncio.timeout(30):
        try:
            while await reader.read(4096):
                pass
        except ConnectionResetError:
            pass
    writer.close()


async def test_who_does_not_finish(kring: Serving, monkeypatch: pytest.MonkeyPatch) -> None:
    """[LIM12] A body that does not come is refused `malformed`."""
    monkeypatch.setattr(http, "REQUEST_WITHIN", 0.1)
    reader, writer = await asyncio.open_connection("127.0.0.1", kring.port)
    head = "POST /api/pairings HTTP/1.1\r\nHost: k\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{"
    writer.write(head.encode())
    async with asyncio.timeout(30):
        assert b"400 Bad Request" in await reader.readline()
    writer.close()


async def test_a_line_gone_dead(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """[LIM13] A line that does not answer any more is closed, and its seat is free."""
    monkeypatch.setattr("server.wire.pulse.PING_EVERY", 0.1)
    async with serving(tmp_path / "data", seats=2) as kring:
        links = await create(kring)
        alive = await facilitator(kring, links)
        dead = await Line(kring, links).open()
        dead.socket.transport.pause_reading()
        room = kring.running.lobby.rooms[links.id]

        async def free() -> bool:
            return room.seats == 1

        await until(free)
        dead.socket.transport.resume_reading()
        await dead.close()
        await alive.drain()
        await alive.close()
