"""Any message in any order over real sockets: each gets the answer that the protocol says, and nobody else notices."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.circle import Links, create, facilitator
from tests.fuzz import counting
from tests.fuzz.answering import Kept, Who, answered, expected, kept
from tests.fuzz.raw import Raw, opened, said
from tests.fuzz.spoken import commands, damaged, hellos, pings, texts
from tests.sealing import b64, derive

ORDERLY = st.lists(commands() | damaged() | pings(), min_size=1, max_size=3).map(json.dumps)
SAID = st.lists(ORDERLY | ORDERLY | hellos().map(lambda hello: json.dumps([hello])) | texts(), min_size=1, max_size=6)
WHO = st.sampled_from(["nobody", "participant", "participant", "screen"])
SOME = settings(max_examples=settings().max_examples // 2)


@pytest.fixture(scope="module")
def going(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kept]:
    with kept(tmp_path_factory.mktemp("kept") / "data") as running:
        yield running


async def come_in(raw: Raw, who: Who, links: Links) -> None:
    seat: dict[str, Any] = {"t": "seat", "proof": b64(derive(bytes(32), "seat")), "token": b64(links.join)}
    credential = {"t": "screen", "token": b64(links.screen)} if who == "screen" else seat
    await raw.say(said({"t": "hello", "v": 1, "session": links.id, "who": credential}))
    assert await raw.until_heard("welcome")
    if who == "participant":
        do = {"t": "join", "name": links.sealed("Dewi", "person", "", "name"), "agreed": True}
        await raw.say(said({"t": "command", "ref": "zzzzzzzzzzzz:1", "do": do}))
        assert await raw.until_heard("done")


async def converse(going: Kept, who: Who, frames: list[str]) -> None:
    links = await create(going.kring, Links())
    anna = await facilitator(going.kring, links)
    async with opened(going.kring) as raw:
        if who != "nobody":
            await come_in(raw, who, links)
        for text in frames:
            due = expected(who, text)
            await answered(raw, text, due)
            if due.closes is not None:
                break
    await anna.done("rename", name=links.sealed("Anna", "person", "", "name"))
    assert not [message for message in anna.heard if message["t"] == "refused"]
    await anna.close()


@SOME
@given(who=WHO, frames=SAID)
def test_any_message_in_any_order(going: Kept, who: Who, frames: list[str]) -> None:
    """[WIRE15] Whatever is said in whatever order is answered as told here; nobody else notices, and nothing internal
    is logged."""
    counting.one_more("conversations")
    going.runner.run(converse(going, who, frames))
    assert going.log == []


def test_a_hello_twice(going: Kept) -> None:
    """[WIRE15] A second hello closes the socket, also when it comes on the heels of the first."""

    async def twice() -> None:
        links = await create(going.kring)
        seat = {"t": "seat", "proof": b64(derive(links.root, "seat"))}
        hello = said({"t": "hello", "v": 1, "session": links.id, "who": seat})
        async with opened(going.kring) as raw:
            await raw.say(hello + hello)
            assert await raw.code() == 4400

    going.runner.run(twice())
    assert going.log == []
