"""Splitting: however a peer's bytes come, the same is heard as the library would hear from one frame after another."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some
from websockets.frames import CloseCode, Frame, Opcode
from websockets.protocol import SERVER, Protocol

from protocol.closing import Closing
from server.wire.limits import FRAME_BYTES
from server.wire.split import Heard, Odd, Splitter, Unreadable

SIZES = (0, 1, 125, 126, 127, 300, 65_535, 65_536, 70_000)


def masked(opcode: Opcode, data: bytes, fin: bool = True) -> bytes:
    return Frame(opcode, data, fin).serialize(mask=True)


def text(size: int, sign: str = "a") -> bytes:
    return masked(Opcode.TEXT, (sign * size).encode())


def fragments(parts: list[bytes]) -> list[bytes]:
    """One message in several frames."""
    last = len(parts) - 1
    return [masked(Opcode.CONT if n else Opcode.TEXT, part, n == last) for n, part in enumerate(parts)]


controls = some.one_of(
    some.binary(max_size=8).map(lambda data: masked(Opcode.PING, data)),
    some.binary(max_size=8).map(lambda data: masked(Opcode.PONG, data)),
)


@some.composite
def messages(draw: some.DrawFn) -> list[bytes]:
    """A text, whole or in fragments with pings and pongs in between."""
    if draw(some.booleans()):
        return [text(draw(some.sampled_from(SIZES)), draw(some.sampled_from("aé€")))]
    frames = fragments(
        [part.encode() for part in draw(some.lists(some.text("aé€😀", max_size=9), min_size=2, max_size=4))]
    )
    return [each for frame in frames for each in (*draw(some.lists(controls, max_size=2)), frame)]


streams = some.lists(some.one_of(messages(), controls.map(lambda frame: [frame])), max_size=5).map(
    lambda groups: b"".join(frame for group in groups for frame in group)
)


def in_pieces(data: bytes, cuts: list[int]) -> list[Heard]:
    splitter, heard = Splitter(), list[Heard]()
    edges = [0, *sorted(cuts), len(data)]
    for start, end in pairwise(edges):
        heard += splitter.feed(data[start:end])
    return heard


def meant(heard: list[Heard]) -> tuple[list[str], bytes]:
    """The texts, and everything that is to be written back."""
    assert not [one for one in heard if isinstance(one, Unreadable)]
    texts = [one for one in heard if isinstance(one, str)]
    return texts, b"".join(one.reply for one in heard if isinstance(one, Odd))


def library(data: bytes) -> tuple[list[str], bytes]:
    """What websockets itself makes of the same bytes."""
    parser, parts, texts = Protocol(SERVER, max_size=None), list[bytes](), list[str]()
    parser.receive_data(data)
    assert parser.parser_exc is None
    for event in parser.events_received():
        assert isinstance(event, Frame)
        if event.opcode in {Opcode.TEXT, Opcode.CONT}:
            parts.append(bytes(event.data))
            if event.fin:
                texts.append(b"".join(parts).decode())
                parts.clear()
    return texts, b"".join(parser.data_to_send())


@given(streams, some.lists(some.floats(0, 1), max_size=6))
def test_cut_anywhere(data: bytes, cuts: list[float]) -> None:
    """[WIRE10] However frames are cut, joined or in fragments, the same texts are heard in the same order."""
    assert meant(in_pieces(data, [int(cut * len(data)) for cut in cuts])) == library(data)


@pytest.mark.parametrize("size", [0, 5, 130])
def test_cut_at_every_byte(size: int) -> None:
    """[WIRE10] A frame that comes byte by byte, or in two pieces cut anywhere, is heard once, when it is whole."""
    data = text(size) + b"".join(fragments([b"x", b"y" * size, b""])) + masked(Opcode.PING, b"?") + text(size, "é")
    whole = in_pieces(data, [])
    assert meant(whole)[0] == ["a" * size, "x" + "y" * size, "é" * size]
    assert all(in_pieces(data, [cut]) == whole for cut in range(len(data)))
    assert in_pieces(data, list(range(len(data)))) == whole


def test_nothing_is_held_in_between() -> None:
    """[WIRE10] After a fragmented message the next is read as any other: no parser stays behind."""
    splitter = Splitter()
    list(splitter.feed(b"".join(fragments([b"a", b"b"]))))
    assert splitter._parser is None
    assert splitter._parts == []


BROKEN = {
    "no mask": (Frame(Opcode.TEXT, b"[]").serialize(mask=False), CloseCode.PROTOCOL_ERROR),
    "compressed": (b"\xc1" + text(2)[1:], CloseCode.PROTOCOL_ERROR),
    "no such opcode": (b"\x83" + text(2)[1:], CloseCode.PROTOCOL_ERROR),
    "nothing to continue": (masked(Opcode.CONT, b"a"), CloseCode.PROTOCOL_ERROR),
    "a text in a text": (masked(Opcode.TEXT, b"a", fin=False) + text(1), CloseCode.PROTOCOL_ERROR),
    "half a control frame": (b"\x09" + text(0)[1:], CloseCode.PROTOCOL_ERROR),
    "a long ping": (b"\x89" + text(126)[1:], CloseCode.PROTOCOL_ERROR),
    "a long pong": (b"\x8a" + text(126)[1:], CloseCode.PROTOCOL_ERROR),
}


@pytest.mark.parametrize(("data", "code"), BROKEN.values(), ids=BROKEN)
def test_what_is_no_websocket(data: bytes, code: int) -> None:
    """[WIRE11] What breaks the WebSocket protocol is answered by a close with its code; nothing is heard after it."""
    for heard in (in_pieces(data, []), in_pieces(data, list(range(len(data))))):
        last = heard[-1]
        assert isinstance(last, Odd)
        assert last.last
        assert last.reply[:1] == b"\x88"
        assert int.from_bytes(last.reply[2:4]) == code


UNREADABLE = {
    "binary": (masked(Opcode.BINARY, b"[]"), Closing.MALFORMED),
    "binary in fragments": (masked(Opcode.BINARY, b"[", fin=False), Closing.MALFORMED),
    "no utf-8": (masked(Opcode.TEXT, b"\xff"), CloseCode.INVALID_DATA),
    "no utf-8 in fragments": (b"".join(fragments([b"\xe2\x82", b"a"])), CloseCode.INVALID_DATA),
    "too large": (text(FRAME_BYTES + 1), Closing.TOO_LARGE),
    "too large by its header": (b"\x81\xff" + b"\xff" * 12, Closing.TOO_LARGE),
    "too large in fragments": (b"".join(fragments([b"a" * FRAME_BYTES, b"a"])), Closing.TOO_LARGE),
}


@pytest.mark.parametrize(("data", "why"), UNREADABLE.values(), ids=UNREADABLE)
def test_what_is_no_text_of_ours(data: bytes, why: int) -> None:
    """[WIRE11] A frame that is binary, no UTF-8 or too large, by its header alone, is said to be so."""
    assert in_pieces(data, [3, 9])[-1] == Unreadable(why)


def test_nothing_after_too_large() -> None:
    """[WIRE11] Of a frame that is not waited for, nothing is taken for another frame."""
    splitter = Splitter()
    list(splitter.feed(text(FRAME_BYTES + 1)[:100]))
    assert list(splitter.feed(text(2))) == []


def test_only_a_close_at_the_end() -> None:
    """[WIRE11] Once a line is being closed, also in the middle of a heap, nothing but the peer's close is heard."""
    splitter, ping, close = Splitter(), masked(Opcode.PING, b""), masked(Opcode.CLOSE, b"")
    heap = splitter.feed(ping * 3 + text(2) + masked(Opcode.BINARY, b"") + close)
    next(heap)
    splitter.ending = True
    assert list(heap) == [Odd(last=True)]
    assert list(splitter.feed(text(FRAME_BYTES)[:9])) == []
    assert list(splitter.feed(text(FRAME_BYTES)[9:] + close)) == [Odd(last=True)]


def test_a_close_is_answered() -> None:
    """[WIRE12] A peer's close is answered with its own code, and is the last thing heard."""
    (heard,) = in_pieces(masked(Opcode.CLOSE, (1001).to_bytes(2)), [])
    assert heard == Odd(b"\x88\x02" + (1001).to_bytes(2), last=True)
