"""A rolling restart: nodes go one after the other and come again, while people work."""

import asyncio
from pathlib import Path
from random import Random

import pytest

from protocol.closing import Closing
from tests.chaos import endgame
from tests.chaos.habits import act
from tests.chaos.page import Doors, Page
from tests.chaos.person import Person
from tests.chaos.trace import Trace
from tests.chaos.verdict import judge
from tests.circle import Links, create
from tests.room.node import Node, nodes
from tests.room.settled import circle, leave
from tests.sealing import b64
from tests.serving import serving
from tests.store.outside import Outside
from tests.store.waiting import until

OTHERS = 7


async def test_rolling_restart(tmp_path: Path, outside: Outside) -> None:
    """[NODE13] While three nodes are restarted one after the other nobody loses a place or an answer; each ends in
    seconds and without an error, and all see the same."""
    trace = Trace()
    async with nodes(tmp_path, outside.url) as three:
        links = await create(three[0].door)
        pages = await sit_down(links, three, trace)
        places = [page.own["id"] for page in pages if page.person]
        acting = [asyncio.create_task(act(page, page.dice)) for page in pages if page.person]
        for node in three:
            await restarted(node)
        for one in acting:
            one.cancel()
        await until(lambda: all(page.up and not page.unanswered for page in pages), within=30)
        await endgame.at_rest(pages)
        judge.judge(await judge.history(outside.url, links.id), pages, trace)
        logged = "".join(node.process.log.read_text() for node in three)
        for page in pages:
            await page.stop()
    assert [page.own["id"] for page in pages if page.person] == places
    assert not trace.wrong, "\n".join(trace.wrong)
    assert trace.counted["done"] > 100
    assert "store_unwritable" not in trace.counted
    assert "Traceback" not in logged


async def sit_down(links: Links, three: list[Node], trace: Trace) -> list[Page]:
    """The facilitator first, the screen last."""
    doors = Doors(links.id, {"t": "screen", "token": b64(links.screen)}, [node.process.port for node in three])
    anna = Person(links, "Anna uit Assen", links.root)
    people = [anna, *(Person(links, f"Nummer {n} uit Norg") for n in range(OTHERS)), None]
    pages = [Page(str(n), person, doors, trace, Random(n)) for n, person in enumerate(people)]
    for page in pages:
        page.start()
    await until(lambda: all(page.up for page in pages))
    for page in pages[1:-1]:
        page.join()
    await until(lambda: all(page.own for page in pages[:-1]))
    return pages


async def restarted(node: Node) -> None:
    running = node.process.process
    assert running
    running.terminate()
    assert await asyncio.wait_for(running.wait(), 30) == 0
    await node.process.start()


async def test_sent_away_one_room_after_the_other(
    tmp_path: Path, outside: Outside, monkeypatch: pytest.MonkeyPatch
) -> None:
    """[NODE14] A node that stops sends its rooms away one after the other, so that others do not get all at once; who
    has not been sent away yet works on."""
    monkeypatch.setattr("server.room.lobby.SENT_AWAY_A_SECOND", 2)
    async with serving(tmp_path, store_url=outside.url) as kring:
        first, *_, last = [await circle(kring, 1) for _ in range(3)]
        leaving = asyncio.create_task(kring.running.lobby.leave())
        assert await first[0].closed() == await first[1].closed() == Closing.COME_BACK
        await last[0].done("begin")
        assert await last[0].closed() == await last[1].closed() == Closing.COME_BACK
        await leave(*first, *last)
        await leaving
