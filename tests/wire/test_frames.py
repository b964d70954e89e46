"""Frames: what is read, what is refused with the socket staying, and what closes it."""

import json

import pytest

from protocol.closing import Closing
from server.wire.frames import Malformed, TooLarge, Unfit, read
from server.wire.limits import FRAME_SIGNS
from tests.circle import Line, create, facilitator
from tests.serving import Serving

REF = "abcdefghijkl:1"
PING = {"t": "ping", "n": 1}


def command(ref: object, do: object) -> str:
    return json.dumps([{"t": "command", "ref": ref, "do": do}])


@pytest.mark.parametrize(
    "frame",
    [
        "",
        "{}",
        "[]",
        "7",
        "[7]",
        "[" * 60_000,
        f"[{'1' * 5_000}]",
        json.dumps([PING] * 17),
        '[{"t":"ping","n":"1"}]',
        '[{"t":"ping","n":1,"more":1}]',
        '[{"t":"welcome"}]',
        command("", {"t": "begin"}),
        command(7, {"t": "begin"}),
        command("abcdefghijkl:0", {"t": "begin"}),
        '[{"t":"command","ref":"abcdefghijkl:1","do":{"t":"begin"},"more":1}]',
        '["\\ud800"]',
        '[{"t":"hello","v":1,"session":"\\ud800","who":{"t":"screen","token":"A"}}]',
    ],
)
def test_a_broken_envelope(frame: str) -> None:
    """[WIRE1] A frame that is no array of 1 to 16 messages of this protocol is malformed as a whole."""
    with pytest.raises(Malformed):
        read(frame)


@pytest.mark.parametrize(
    "do",
    [
        {},
        7,
        {"t": "unheard_of"},
        {"t": "begin", "more": 1},
        {"t": "ask", "id": "short", "text": "A" * 200},
        {"t": "remove", "participant": "\ud800"},
        {"t": "put", "deck": "d1.1", "slip": "A" * 22, "rev": 0, "text": "A" * 200},
    ],
)
def test_an_unfit_command(do: object) -> None:
    """[WIRE2] A command that can be told by its reference and is wrong inside is refused `malformed` by it."""
    assert read(command(REF, do)) == [Unfit(REF, "malformed")]


def test_a_text_that_is_too_long() -> None:
    """[WIRE3] A sealed text beyond its largest size is refused `text_too_long` by its reference."""
    assert read(command(REF, {"t": "ask", "id": "a" * 12, "text": "A" * 3_000})) == [Unfit(REF, "text_too_long")]


def test_references_fit_their_commands() -> None:
    """[WIRE4] A named reference on an anonymous command is refused, and an anonymous one on a named command."""
    cast = {"t": "cast", "deck": "d1.1", "slip": "A" * 22, "rev": 1, "choice": "a" * 12}
    assert read(command(REF, cast)) == [Unfit(REF, "malformed")]
    assert read(command("~abcdefghijkl", {"t": "begin"})) == [Unfit("~abcdefghijkl", "malformed")]


def test_a_frame_that_is_too_large() -> None:
    """[LIM1] A frame of more than 65,536 signs is too large, whatever is in it."""
    with pytest.raises(TooLarge):
        read(" " * (FRAME_SIGNS + 1))


@pytest.mark.parametrize(
    ("frame", "why"),
    [("nonsense", Closing.MALFORMED), (b"[]", Closing.MALFORMED), (" " * (FRAME_SIGNS + 1), Closing.TOO_LARGE)],
)
async def test_a_broken_frame_closes_the_socket(kring: Serving, frame: str | bytes, why: Closing) -> None:
    """[WIRE5] A malformed, binary or too large frame closes that socket with its code, and nobody else's."""
    links = await create(kring)
    anna, bram = await facilitator(kring, links), await Line(kring, links).join()
    await bram.socket.send(frame)
    assert await bram.closed() == why
    await anna.done("begin")
    await anna.close()


async def test_the_socket_stays_after_a_refusal(kring: Serving) -> None:
    """[WIRE6] After a refused command the socket stays, and the next command of the same frame happens."""
    anna = await facilitator(kring, await create(kring))
    bad, good = anna.command("unheard_of"), anna.command("begin")
    await anna.say(bad, good)
    assert (await anna.until("refused"))["ref"] == bad["ref"]
    if not any(message["t"] == "done" for message in anna.heard):
        await anna.until("done", ref=good["ref"])
    assert anna.view["session"]["stage"] == "running"
    await anna.close()


async def test_rules_refuse_by_code(kring: Serving) -> None:
    """[WIRE7] A command out of phase or out of role is refused with the rule's code to its asker alone."""
    links = await create(kring)
    anna, bram = await facilitator(kring, links), await Line(kring, links).join()
    heard = len(anna.heard)
    assert await bram.ask("begin") == "not_your_role"
    assert await bram.ask("ready", visit=1, ready=True) == "not_now"
    await anna.done("begin")
    assert all(message["t"] != "refused" for message in anna.heard[heard:])
    await anna.close()
    await bram.close()


async def test_a_screen_never_acts(kring: Serving) -> None:
    """[WIRE8] Every command of a screen is refused `not_your_role`."""
    screen = await Line(kring, await create(kring)).as_screen()
    assert await screen.ask("begin") == "not_your_role"
    assert await screen.ask("join", name=screen.links.sealed("Eva", "person"), agreed=True) == "not_your_role"
    await screen.close()


async def test_the_time(kring: Serving) -> None:
    """[WIRE9] A ping is answered with its number and the time on the store's clock, which the welcome tells too."""
    anna = await facilitator(kring, await create(kring))
    await anna.say({"t": "ping", "n": 7})
    pong = await anna.until("pong", n=7)
    assert 0 <= pong["now"] - anna.heard[0]["now"] < 5_000
    await anna.close()
