"""A line after its handshake, over real sockets: in pieces, in heaps, with pings in between, to its end."""

import asyncio
import gc
import json
import socket

import pytest
from websockets.asyncio.client import connect
from websockets.frames import Frame, Opcode

from protocol.closing import Closing
from protocol.ids import PROTOCOL
from server.wire import line as lines
from server.wire.limits import HELLO_BYTES
from server.wire.protocol import Handshake
from tests.circle import Line, Links, Message, create, facilitator
from tests.sealing import b64, derive
from tests.serving import Serving
from tests.store.waiting import until


def hello(links: Links) -> Message:
    return {"t": "hello", "v": PROTOCOL, "session": links.id, "who": {"t": "screen", "token": b64(links.screen)}}


def said(*messages: Message) -> bytes:
    return masked(Opcode.TEXT, json.dumps(messages).encode())


def masked(opcode: Opcode, data: bytes, fin: bool = True) -> bytes:
    return Frame(opcode, data, fin).serialize(mask=True)


class Raw:
    """A socket whose bytes the test puts together itself, after a handshake by the library."""

    async def open(self, kring: Serving) -> "Raw":
        self.socket = await connect(kring.ws, compression=None)
        self.transport = self.socket.transport
        return self

    async def hear(self, kind: str) -> Message:
        async with asyncio.timeout(30):
            while True:
                for message in json.loads(await self.socket.recv()):
                    if message["t"] == kind:
                        return dict(message)

    async def close_code(self) -> int | None:
        async with asyncio.timeout(30):
            await self.socket.wait_closed()
        return self.socket.close_code


def ping(n: int) -> Message:
    return {"t": "ping", "n": n}


async def test_a_heap_of_frames(kring: Serving) -> None:
    """[WIRE10] Frames that come in one piece, the hello first among them, are heard one after another."""
    raw = await Raw().open(kring)
    raw.transport.write(said(hello(await create(kring))) + b"".join(said(ping(n)) for n in range(5)))
    assert [(await raw.hear("pong"))["n"] for _ in range(5)] == list(range(5))
    raw.transport.write(b"".join(said(ping(n)) for n in range(40)))
    assert [(await raw.hear("pong"))["n"] for _ in range(40)] == list(range(40))
    await raw.socket.close()


async def test_in_drops(kring: Serving) -> None:
    """[WIRE10] A frame that comes in fragments, byte by byte and with pings of the machine in between, is heard."""
    raw = await Raw().open(kring)
    raw.transport.write(said(hello(await create(kring))))
    await raw.hear("welcome")
    text = json.dumps([ping(7)]).encode()
    ponged = await raw.socket.ping(b"here")
    frames = [masked(Opcode.TEXT, text[:5], fin=False), masked(Opcode.PING, b"?"), masked(Opcode.CONT, text[5:])]
    for byte in b"".join(frames):
        raw.transport.write(bytes([byte]))
        await asyncio.sleep(0)
    assert (await raw.hear("pong"))["n"] == 7
    async with asyncio.timeout(30):
        await ponged
    await raw.socket.close()


async def test_nothing_of_the_handshake_stays(kring: Serving) -> None:
    """What a handshake took is let go with it, and does not wait until cycles are looked for."""
    gc.collect()  # what lines of earlier tests left
    gc.disable()
    try:
        line = await Line(kring, await create(kring)).open()
        await until(lambda: not any(type(one) is Handshake and vars(one) for one in gc.get_objects()))
        await line.close()
    finally:
        gc.enable()


async def test_a_peer_that_closes(kring: Serving) -> None:
    """[WIRE12] Who closes is answered with the same code, and the seat is free at once."""
    links = await create(kring)
    anna, bram = await facilitator(kring, links), await Line(kring, links).open()
    await bram.socket.close(1001)
    assert bram.socket.close_code == 1001
    assert kring.running.lobby.rooms[links.id].seats == 1
    await anna.close()


async def test_a_peer_that_vanishes(kring: Serving) -> None:
    """[WIRE12] Of who hangs up without a word the seat is free as well."""
    links = await create(kring)
    anna, bram = await facilitator(kring, links), await Line(kring, links).open()
    bram.socket.transport.abort()

    async def free() -> bool:
        return kring.running.lobby.rooms[links.id].seats == 1

    await until(free)
    await anna.close()


@pytest.mark.parametrize("frame", [masked(Opcode.PING, b""), masked(Opcode.CONT, b"", fin=False)], ids=["ping", "cont"])
@pytest.mark.parametrize("seated", [True, False])
async def test_a_flood_of_nothing(kring: Serving, frame: bytes, seated: bool) -> None:
    """[LIM14] Pings and fragments take tokens as messages do: who does not slow down is closed with TOO_FAST."""
    raw = await Raw().open(kring)
    if seated:
        raw.transport.write(said(hello(await create(kring))))
        await raw.hear("welcome")
    raw.transport.write(masked(Opcode.TEXT, b"[", fin=False) + frame * 300)
    assert await raw.close_code() == Closing.TOO_FAST


class Willing:
    """Hears a line, and counts how often it was asked to answer a ping."""

    asked = 0

    def allows(self) -> bool:
        self.asked += 1
        return True

    def hear(self, text: str) -> None:
        raise AssertionError

    def hold(self) -> None: ...

    def go_on(self) -> None: ...

    def gone(self) -> None: ...


async def test_answers_do_not_pile_up() -> None:
    """[LIM14] Who pings and does not read gets no more answers than the line takes."""
    here, there = socket.socketpair()
    there.setblocking(False)
    loop, hearer, pings = asyncio.get_running_loop(), Willing(), 8_000
    transport, _ = await loop.connect_accepted_socket(asyncio.Protocol, here)
    transport.set_protocol(line := lines.Line(transport, hearer))
    async with asyncio.timeout(20):
        await loop.sock_sendall(there, masked(Opcode.PING, b"." * 125) * pings)
    await until(lambda: hearer.asked == pings)
    assert 0 < transport.get_write_buffer_size() < 100_000
    line.cut()
    there.close()


async def test_nothing_after_the_last_word(kring: Serving) -> None:
    """[WIRE11] What comes behind a frame that closed the socket is not heard any more."""
    links = await create(kring)
    anna = await facilitator(kring, links)
    anna.socket.transport.write(said({"t": "nonsense"}) + said(anna.command("begin")))
    assert await anna.closed() == Closing.MALFORMED
    again = await facilitator(kring, links)
    assert again.view["session"]["stage"] == "waiting"
    await again.close()


async def test_nothing_after_a_last_word_that_came_too_early(kring: Serving) -> None:
    """[WIRE11] Nor is it when all of it came in one piece with the hello."""
    links = await create(kring)
    anna = Line(kring, links, links.root)
    anna.socket = await connect(kring.ws, compression=None)
    who = {"t": "seat", "proof": b64(derive(links.root, "seat"))}
    heap = [hello(links) | {"who": who}, {"t": "nonsense"}, anna.command("begin")]
    anna.socket.transport.write(b"".join(map(said, heap)))
    assert await anna.closed() == Closing.MALFORMED
    again = await facilitator(kring, links)
    assert again.view["session"]["stage"] == "waiting"
    await again.close()


async def test_a_large_hello(kring: Serving) -> None:
    """[LIM16] Until the hello is answered a frame of more than 16 KiB is too large; after it, of more than usual."""
    links = await create(kring)
    early = await Raw().open(kring)
    early.transport.write(masked(Opcode.TEXT, b" " * HELLO_BYTES + b"[]"))
    assert await early.close_code() == Closing.TOO_LARGE
    later = await Raw().open(kring)
    later.transport.write(said(hello(links)))
    await later.hear("welcome")
    later.transport.write(masked(Opcode.TEXT, json.dumps([{"t": "ping", "n": 7}]).encode() + b" " * HELLO_BYTES))
    assert (await later.hear("pong"))["n"] == 7
