"""The socket's bytes: what breaks RFC 6455 closes that socket with the right code, and nobody else notices."""

import json
from pathlib import Path
from typing import Any

import pytest

from protocol.closing import Closing
from server.wire.limits import FRAME_SIGNS
from tests.circle import Line, Links, create, facilitator
from tests.fuzz.raw import BINARY, CLOSE, CONT, PING, PONG, TEXT, frame, length, opened, said
from tests.sealing import b64, derive
from tests.serving import Serving, serving
from tests.store.waiting import until

WRONG, NOT_UTF8 = 1002, 1007
# The parser takes no more bytes of one message: a sign takes up to four.
MOST = 4 * FRAME_SIGNS

CASES: dict[str, tuple[int, list[bytes]]] = {
    "not masked": (WRONG, [frame(TEXT, b"[]", mask=False)]),
    "an opcode that is none": (WRONG, [frame(0x3, b"[]")]),
    "a control opcode that is none": (WRONG, [frame(0xB)]),
    "a bit that nobody agreed on": (WRONG, [frame(TEXT, b"[]", rsv=4)]),
    "a continuation of nothing": (WRONG, [frame(CONT, b"[]")]),
    "a beginning within a message": (WRONG, [frame(TEXT, b"[", fin=False), frame(TEXT, b"]")]),
    "a ping in pieces": (WRONG, [frame(PING, b"x", fin=False)]),
    "a ping that is too long": (WRONG, [frame(PING, b"x" * 126)]),
    "a close of one byte": (WRONG, [frame(CLOSE, b"\x03")]),
    "a close for no reason there is": (WRONG, [frame(CLOSE, (999).to_bytes(2))]),
    "a close for what is never said": (WRONG, [frame(CLOSE, (1006).to_bytes(2))]),
    "a close that can't be read": (NOT_UTF8, [frame(CLOSE, (1000).to_bytes(2) + b"\xff")]),
    "no utf-8": (NOT_UTF8, [frame(TEXT, b"[\xff]")]),
    "half a sign": (NOT_UTF8, [frame(TEXT, b"[\xe2\x82")]),
    "half a sign before a continuation": (NOT_UTF8, [frame(TEXT, b"[\xe2\x82", fin=False), frame(CONT, b"]")]),
    "a length beyond all": (Closing.TOO_LARGE, [b"\x81" + b"\xff" + (1 << 62).to_bytes(8)]),
    "a length that can't be": (Closing.TOO_LARGE, [b"\x81" + b"\xff" + b"\xff" * 8]),
    "more than a message may have": (Closing.TOO_LARGE, [b"\x81" + length(MOST + 1)]),
    "more than that in pieces": (Closing.TOO_LARGE, [frame(TEXT, b" " * MOST, fin=False), frame(CONT, b"  ")]),
    "too many signs": (Closing.TOO_LARGE, [frame(TEXT, b" " * (FRAME_SIGNS + 1))]),
    "bytes that are no text": (Closing.MALFORMED, [frame(BINARY, b"[]")]),
    "nothing": (Closing.MALFORMED, [frame(TEXT)]),
}


def hello(links: Links) -> dict[str, Any]:
    who = {"t": "seat", "proof": b64(derive(links.root, "seat"))}
    return {"t": "hello", "v": 1, "session": links.id, "who": who}


async def others_go_on(anna: Line, links: Links) -> None:
    """Somebody else of the session is heard and answered as ever."""
    await anna.done("rename", name=links.sealed(f"Anna {len(anna.heard)}", "person", "", "name"))


@pytest.mark.parametrize("seated", [False, True], ids=["before the hello", "after the hello"])
async def test_what_breaks_the_rules(tmp_path: Path, seated: bool) -> None:
    """[WIRE11] What breaks the WebSocket protocol closes that socket with the code that says how, and nobody else's."""
    codes: dict[str, int | None] = {}
    async with serving(tmp_path / "data") as kring:
        links = await create(kring)
        anna = await facilitator(kring, links)
        for name, (_, parts) in CASES.items():
            async with opened(kring) as raw:
                if seated:
                    await raw.say(said(hello(links)))
                    assert await raw.until_heard("welcome")
                await raw.say(*parts)
                codes[name] = await raw.code()
        await others_go_on(anna, links)
        await until(lambda: kring.running.lobby.rooms[links.id].seats == 1)
        await anna.close()
    assert codes == {name: int(code) for name, (code, _) in CASES.items()}


async def test_what_only_looks_odd(kring: Serving) -> None:
    """[WIRE10] Messages in pieces, with pings between and each byte by itself, are read as if they came in one."""
    links = await create(kring)
    whole = json.dumps([hello(links)]).encode()
    async with opened(kring) as raw:
        await raw.say(frame(TEXT, whole[:7], fin=False), frame(PING, b"are you there"), frame(CONT, b"", fin=False))
        assert await raw.until(PONG) == b"are you there"
        await raw.say(frame(CONT, whole[7:]))
        assert await raw.until_heard("welcome")
        await raw.say(*(bytes([byte]) for byte in said({"t": "ping", "n": 8})))
        assert (await raw.until_heard("pong"))["n"] == 8
        await raw.say(frame(PONG, b"nobody asked") + said({"t": "ping", "n": 9}) + said({"t": "ping", "n": 10}))
        assert (await raw.until_heard("pong"))["n"] == 9
        assert raw.heard[-1]["n"] == 10 or (await raw.until_heard("pong"))["n"] == 10
        # Signs of four bytes, as many as may be: too large for the protocol of ours, not for the parser.
        await raw.say(frame(TEXT, "\U0001f642".encode() * FRAME_SIGNS))
        assert await raw.code() == Closing.MALFORMED


@pytest.mark.parametrize("part", [b"\x81", b"\x81\xfe", b"\x81\xfe\x01", b"\x81\x85abcd", b"\x81\x85abcd12"])
async def test_half_a_frame(kring: Serving, part: bytes) -> None:
    """[WIRE12] Who hangs up in the middle of a frame leaves the seat, and the others go on."""
    links = await create(kring)
    anna = await facilitator(kring, links)
    async with opened(kring) as raw:
        await raw.say(said(hello(links)))
        assert await raw.until_heard("welcome")
        await raw.say(part)
    await until(lambda: kring.running.lobby.rooms[links.id].seats == 1)
    await others_go_on(anna, links)
    await anna.close()


async def test_after_the_close(kring: Serving) -> None:
    """[WIRE11] What comes after a close is not heard: nothing of it happens."""
    links = await create(kring)
    async with opened(kring) as raw:
        await raw.say(said(hello(links)))
        assert await raw.until_heard("welcome")
        begin = {"t": "command", "ref": "abcdefghijkl:1", "do": {"t": "begin"}}
        await raw.say(frame(CLOSE, (1000).to_bytes(2)) + said(begin))
        assert await raw.code() == 1000
    anna = await facilitator(kring, links)
    assert anna.view["session"]["stage"] == "waiting"
    await anna.close()
