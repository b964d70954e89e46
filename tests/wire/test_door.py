"""The door: every way to come in, and every refusal there."""

from pathlib import Path
from typing import Any

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus

from protocol.closing import Closing
from server.core.scene import Guest, Member
from server.room.seat import Seat, gives_way
from server.room.show import Screen, Who
from server.wire import knock
from tests.circle import Line, Links, create, facilitator
from tests.sealing import b64, derive
from tests.serving import Serving, serving


async def refused(line: Line, who: dict[str, Any] | None = None, **hello: Any) -> str:
    """The code of the refusal, after which the socket was closed for good."""
    await line.open(who, **hello)
    assert await line.closed() == Closing.REFUSED
    assert len(line.heard) == 1
    assert line.heard[0].items() >= {"t": "refused", "ref": "hello"}.items()
    return str(line.heard[0]["code"])


async def test_a_guest_sees_the_outside_only(kring: Serving) -> None:
    """[DOOR1] A guest with the join link is welcomed with the guest's view and no slice of their own."""
    guest = await Line(kring, await create(kring)).open()
    assert guest.view["audience"] == "guest"
    assert guest.own == {}
    await guest.close()


async def test_a_proof_finds_its_seat(kring: Serving) -> None:
    """[DOOR2] A participant is known again by the seat proof alone, on another socket and without a token."""
    links = await create(kring)
    bram = await Line(kring, links).join()
    again = Line(kring, links, bram.root)
    await again.open({"t": "seat", "proof": b64(derive(bram.root, "seat"))})
    assert again.own["id"] == bram.own["id"] == "p2"
    await again.close()
    await bram.close()


async def test_an_unknown_session(kring: Serving) -> None:
    """[DOOR3] A hello to a session that never was is refused `unknown_session`."""
    assert await refused(Line(kring, Links())) == "unknown_session"


async def test_no_link_and_no_seat(kring: Serving) -> None:
    """[DOOR4] A proof that holds no seat, without a token, is refused `not_admitted`."""
    line = Line(kring, await create(kring))
    assert await refused(line, {"t": "seat", "proof": b64(derive(line.root, "seat"))}) == "not_admitted"


@pytest.mark.parametrize("token", [b64(bytes(16)), "dama", "!", ""])
async def test_a_wrong_link(kring: Serving, token: str) -> None:
    """[DOOR5] A foreign or damaged token is refused `wrong_link`."""
    line = Line(kring, await create(kring))
    assert await refused(line, {"t": "seat", "proof": b64(derive(line.root, "seat")), "token": token}) == "wrong_link"


async def test_links_do_not_open_each_others_doors(kring: Serving) -> None:
    """[DOOR6] The screen link's token seats nobody, and the join link's token is no screen."""
    links = await create(kring)
    line = Line(kring, links)
    seat = {"t": "seat", "proof": b64(derive(line.root, "seat")), "token": b64(links.screen)}
    assert await refused(line, seat) == "wrong_link"
    assert await refused(Line(kring, links), {"t": "screen", "token": b64(links.join)}) == "wrong_link"


async def test_recovery(kring: Serving) -> None:
    """[DOOR7] The recovery code seats a new device as the facilitator and hands out the wrapped keys, nobody else."""
    links = await create(kring)
    device = Line(kring, links)
    proof = b64(derive(device.root, "seat"))
    await device.open({"t": "recovered", "proof": proof, "code": b64(derive(links.code, "recovery"))})
    assert device.own["id"] == "p1"
    assert device.heard[0]["wrap"]
    again = await Line(kring, links, device.root).open({"t": "seat", "proof": proof})
    assert again.own["id"] == "p1"
    assert "wrap" not in again.heard[0]
    await device.close()
    await again.close()


async def test_a_wrong_recovery_code(kring: Serving) -> None:
    """[DOOR8] A recovery code that does not fit is refused `wrong_code`."""
    line = Line(kring, await create(kring))
    proof = b64(derive(line.root, "seat"))
    who = {"t": "recovered", "proof": proof, "code": b64(derive(bytes(16), "recovery"))}
    assert await refused(line, who) == "wrong_code"
    assert await refused(Line(kring, line.links), {**who, "code": "x"}) == "wrong_code"


@pytest.mark.parametrize("hello", [{"v": 0}, {"v": 0, "more": 1}, {"v": 99, "who": {}}])
async def test_an_old_page(kring: Serving, hello: dict[str, Any]) -> None:
    """[DOOR9] A hello of another protocol version is refused `old_protocol`, whatever else it says."""
    assert await refused(Line(kring, await create(kring)), **hello) == "old_protocol"


async def test_a_full_session(tmp_path: Path) -> None:
    """[DOOR10] With as many seats taken as the setting allows, the next is refused `session_full`."""
    async with serving(tmp_path / "data", seats=2) as kring:
        links = await create(kring)
        first, second = await Line(kring, links).open(), await Line(kring, links).open()
        assert await refused(Line(kring, links)) == "session_full"
        await first.close()
        await second.close()


async def test_a_participant_finds_a_place(tmp_path: Path) -> None:
    """[DOOR16] Where all seats are taken a participant without one still comes in: the oldest seat of who has most
    tabs goes for it, else a guest's, else a screen's; who has a seat gets no further one."""
    async with serving(tmp_path / "data", seats=3) as kring:
        links = await create(kring)
        bram = await Line(kring, links).join()
        await bram.close()
        anna = await facilitator(kring, links)
        tabs = [await Line(kring, links, anna.root).open() for _ in range(2)]
        assert (await Line(kring, links, anna.root).open()).heard[-1]["code"] == "session_full"
        again = await Line(kring, links, bram.root).open()
        assert again.own["id"] == "p2"
        assert await anna.closed() == Closing.REFUSED
        assert anna.heard[-1].items() >= {"ref": "hello", "code": "session_full"}.items()
        for line in (*tabs, again):
            await line.close()


@pytest.mark.parametrize(
    ("taken", "goes"),
    [
        ([Member("p2"), Screen(), Guest("a"), Screen()], 1),
        ([Member("p2"), Screen(), Guest("a"), Guest("b")], 2),
        ([Member("p2"), Screen(), Member("p3")], 1),
        ([Member("p2"), Member("p3")], None),
        ([Member("p1"), Guest("a")], None),
    ],
)
def test_who_gives_way(taken: list[Who], goes: int | None) -> None:
    """[DOOR16] First second tabs and screens go, then guests, then the screen, and never a participant's only seat."""
    seats = [Seat(who) for who in taken]
    assert gives_way(seats, Member("p1")) is (None if goes is None else seats[goes])
    assert gives_way(seats, Guest("c")) is None


async def test_as_many_as_may_sit(tmp_path: Path) -> None:
    """[DOOR17] A session has no more participants than seats: guests who came in together can't all become some."""
    async with serving(tmp_path / "data", seats=3) as kring:
        links = await create(kring)
        guests = [await Line(kring, links).open() for _ in range(3)]
        name = links.sealed("Bram", "person", "", "name")
        answers = [await line.ask("join", name=name, agreed=True) for line in guests]
        assert answers == ["done", "done", "session_full"]
        for line in guests:
            await line.close()


async def test_a_closed_session(kring: Serving) -> None:
    """[DOOR11] A closed session refuses guests `session_closed` and still welcomes who took part."""
    links = await create(kring)
    anna, bram = await facilitator(kring, links), await Line(kring, links).join()
    await anna.done("close")
    assert await refused(Line(kring, links)) == "session_closed"
    again = await Line(kring, links, bram.root).open()
    assert again.view["session"]["stage"] == "closed"
    for line in (anna, bram, again):
        await line.close()


async def test_a_removed_participant(kring: Serving) -> None:
    """[DOOR12] Who was removed is sent away at once, and refused `removed` from then on."""
    links = await create(kring)
    anna, bram = await facilitator(kring, links), await Line(kring, links).join()
    await anna.done("remove", participant="p2")
    assert await bram.closed() == Closing.REFUSED
    assert bram.heard[-1] == {"t": "refused", "ref": "hello", "code": "removed"}
    assert await refused(Line(kring, links, bram.root)) == "removed"
    await anna.close()


async def test_another_page_opens_no_socket(tmp_path: Path) -> None:
    """[DOOR13] A socket is opened for pages of the own address or of a setting, and for programs without an origin."""
    async with serving(tmp_path / "data", origins="https://else.example") as kring:
        for origin in (f"http://127.0.0.1:{kring.port}", "https://else.example", None):
            async with connect(kring.ws, origin=origin):  # type: ignore[arg-type]
                pass
        with pytest.raises(InvalidStatus) as caught:
            await connect(kring.ws, origin="http://evil.example")  # type: ignore[arg-type]
        assert caught.value.response.status_code == 403


async def test_silence_at_the_door(kring: Serving, monkeypatch: pytest.MonkeyPatch) -> None:
    """[DOOR14] A socket on which no hello comes in time is closed."""
    monkeypatch.setattr(knock, "HELLO_WITHIN", 0.05)
    async with connect(kring.ws) as socket:
        await socket.wait_closed()
        assert socket.close_code == Closing.MALFORMED


async def test_the_hello_comes_first_and_alone(kring: Serving) -> None:
    """[DOOR15] Anything but one hello as the first frame closes the socket, and so does a second hello."""
    line = await facilitator(kring, await create(kring))
    await line.say({"t": "hello", "v": 1, "session": line.links.id, "who": {"t": "screen", "token": "A" * 22}})
    assert await line.closed() == Closing.MALFORMED
    async with connect(kring.ws) as socket:
        await socket.send('[{"t":"ping","n":1}]')
        await socket.wait_closed()
        assert socket.close_code == Closing.MALFORMED
