"""A rolling upgrade: nodes of today and of tomorrow side by side on one store, and people of one session on both."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from websockets.exceptions import ConnectionClosed

from protocol.closing import Closing
from server.store.port import Commit
from server.store.streams import Streams
from tests.circle import Line, create, facilitator
from tests.journeys.serving import Serving as Process
from tests.room.node import Node, back
from tests.room.settled import leave, ref
from tests.serving import Serving, serving
from tests.store.chain import HOUR
from tests.store.hand import Hand
from tests.store.outside import Outside

KNOCKS = 8
PUBLISHED = b"$7\r\nmessage\r\n"


@pytest.fixture
async def today(tmp_path: Path, hand: Hand) -> AsyncIterator[Serving]:
    """Its line to the store lies in the test's hand."""
    async with serving(tmp_path / "today", store_url=hand.url) as kring:
        yield kring


@pytest.fixture
async def tomorrow(tmp_path: Path, outside: Outside) -> AsyncIterator[Serving]:
    process = Process(tmp_path, settings={"KRING_STORE_URL": outside.url}, module="tests.room.newer")
    await process.start()
    yield Node(process).door
    await process.stop()


async def begun(today: Serving, tomorrow: Serving) -> tuple[Line, Line]:
    """The facilitator on today's node, a participant on tomorrow's, in a session that has begun."""
    anna = await facilitator(today, await create(today))
    bram = await Line(tomorrow, anna.links).join()
    await anna.done("begin")
    await anna.done("advance", visit=1)
    return anna, bram


async def test_sent_on(today: Serving, tomorrow: Serving) -> None:
    """[NODE17] A node that meets a newer event sends everyone back to the door; a newer one goes on, with all."""
    anna, bram = await begun(today, tomorrow)
    await bram.done("ready", visit=2, ready=True)
    assert await anna.closed() == Closing.COME_BACK
    anna = await back(anna, tomorrow)
    assert anna.view["visit"]["n"] == 2
    assert anna.view["people"] == bram.view["people"]
    await anna.done("advance", visit=2)
    await leave(anna, bram)


async def test_nothing_pressed_is_lost(today: Serving, tomorrow: Serving, hand: Hand) -> None:
    """[NODE17] What somebody pressed on the older node meanwhile is not refused: sent again, it happens once."""
    anna, bram = await begun(today, tomorrow)
    # The older node learns what the newer one wrote when its own commit does not fit.
    hand.loses = PUBLISHED
    await bram.done("ready", visit=2, ready=True)
    pressed = anna.command("advance", visit=2)
    with pytest.raises(ConnectionClosed):
        await anna.answer(pressed)
    assert anna.socket.close_code == Closing.COME_BACK
    anna = await back(anna, tomorrow)
    assert (await anna.answer(pressed))["t"] == "done"
    assert anna.view["visit"]["n"] == 3
    await leave(anna, bram)


async def test_knocking_again(today: Serving, outside: Outside) -> None:
    """[NODE18] Who knocks again and again at a node that can't read a session is sent on without reading it again."""
    anna = await facilitator(today, await create(today))
    store = Streams(outside.url)
    (first,) = await store.read(ref(anna.links))
    newer = b'{"v":1,"events":[{"t":"NeverHeardOf","v":1}]}'
    await store.append(ref(anna.links), [Commit("f" * 32, first.id, newer)], await store.now() + HOUR)
    assert await anna.closed() == Closing.COME_BACK
    outside.raw.config_resetstat()
    for _ in range(KNOCKS):
        with pytest.raises(ConnectionClosed):
            await back(anna, today)
    reads = outside.raw.info("commandstats").get("cmdstat_xrange", {"calls": 0})["calls"]
    assert reads <= 1
    await store.stop()
