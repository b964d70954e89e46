"""What the load generator is told: the two sides agree on the words, and Kring would take what is said to it."""

import re
from collections.abc import Callable, Iterator

import pytest

from bench.plan import MARK, NUMBER, TEXT_SIGNS, Await, Manner, Plan, Run, Say, Seat, text_of
from bench.processes import pages
from bench.targets import kring
from bench.targets.colyseus import packed
from bench.targets.relays import compact, plain, said, socketio
from bench.targets.target import Serving
from protocol.commands import Ask
from protocol.ids import NAME_BUCKET, sealed_length
from protocol.wire import Do, Hello
from server.wire.frames import read
from tests.house.sources import text

NOWHERE = Serving(1, {})


def test_both_sides_use_the_same_words() -> None:
    """The mark and the number's length stand in Python and in C."""
    header = text("bench/load/load.h")
    assert f'#define MARK "{MARK}"' in header
    assert re.findall(r"#define DIGITS (\d+)", header) == [str(len(NUMBER))]


def test_a_text_is_as_long_as_a_sealed_one() -> None:
    """The shortest sealed text is what all servers relay."""
    assert {len(text_of(0, 0)), len(text_of(999, 24))} == {TEXT_SIGNS} == {sealed_length(NAME_BUCKET)}


def test_a_plan_is_lines_of_words() -> None:
    """Bytes go in hex; a step is to await or to say."""
    seat = Seat("/ws", b"\x00#######", (Await(b"hi"), Say(b"ho")))
    plan = Plan(80, 1, [seat], Manner(ack=b"ok"), (Run("rate", 500, 2),), {"kring": 7})
    assert list(plan.lines()) == [
        "host 127.0.0.1",
        "port 80",
        "seats 1",
        "ack 6f6b",
        "pid kring 7",
        "run rate 500 2",
        "seat 2f7773 0023232323232323 <6869 >686f",
    ]


def test_kring_takes_what_its_people_say() -> None:
    """Every message of a session under load is one of the protocol."""
    session = kring.Session(3)
    for place in range(2):
        seat = session.seat(place)
        hello, *commands = [read(step.content.decode()) for step in seat.steps if isinstance(step, Say)]
        assert isinstance(hello[0], Hello)
        assert all(isinstance(one, Do) for (one,) in commands)
        (ask,) = read(seat.command.replace(NUMBER.encode(), b"1000001").decode())
        assert isinstance(ask, Do)
        assert isinstance(ask.do, Ask)


@pytest.mark.parametrize("seats", [plain, socketio])
def test_neighbours_relay_as_many_bytes(seats: Callable[[Serving, int, int], Iterator[Seat]]) -> None:
    """What a neighbour carries is a command of Kring, whole."""
    (first, second) = seats(NOWHERE, 1, 2)
    assert compact(said(0, 1)) in second.command
    assert len(first.command) == len(second.command)
    assert kring.Session(0).seat(1).command == compact([said(0, 1)])


def test_messagepack_of_what_is_said() -> None:
    """By the examples of its specification: a small map, a short and a longer text."""
    assert packed({"a": "b"}) == b"\x81\xa1a\xa1b"
    assert packed("x" * 40) == b"\xd9\x28" + b"x" * 40


def test_resident_pages_are_the_second_number() -> None:
    """As /proc/PID/statm has them."""
    assert pages("1000 200 30 4 0 50 0\n") == 200
