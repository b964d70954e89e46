"""What survives the process: everything that anybody was told, by whatever death."""

import asyncio
import os
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from protocol.closing import Closing
from tests.circle import Line, card_id
from tests.journeys.serving import Serving as Process
from tests.room.node import Node
from tests.room.settled import circle, leave
from tests.serving import serving
from tests.store.outside import Outside
from tests.store.waiting import until


@pytest.fixture
async def process(tmp_path: Path) -> AsyncIterator[Process]:
    process = Process(tmp_path)
    await process.start()
    yield process
    await process.kill()


async def back(line: Line) -> Line:
    return await Line(line.kring, line.links, line.root).open()


async def test_killed_in_the_middle(process: Process) -> None:
    """[ROOM13] After `kill -9` in the middle, all that was acknowledged is there again: log, slips and lying cards."""
    anna, bram, chris = await circle(Node(process).door, 2)
    await anna.done("begin")
    for visit in range(1, 5):
        await anna.done("advance", visit=visit)
    deck = anna.view["piles"][0]
    slips = await bram.deal(deck, 3)
    assert await bram.put(deck, slips[0], "een kaart", witness=slips[3]) == "done"
    pending = asyncio.create_task(chris.deal(deck, 3))
    await process.kill()
    await asyncio.gather(pending, return_exceptions=True)
    await process.start()
    anna, bram = await back(anna), await back(bram)
    assert anna.view["visit"]["n"] == 5
    assert await bram.deal(deck, 3) == slips
    lying = await bram.quietly("look_up", deck=deck, slips=slips[:2])
    assert [(item["id"], item["rev"], "text" in item) for item in lying["items"]] == [
        (card_id(slips[0]), 1, True),
        (card_id(slips[1]), 0, False),
    ]
    # Slips that nobody had been dealt went with the process; a new batch serves those who come now.
    dewi = await Line(anna.kring, anna.links).join("Dewi")
    again = await dewi.deal(deck, 3)
    assert not set(again) & set(slips)
    assert await dewi.put(deck, again[0], "nog een", witness=again[3]) == "done"
    await anna.done("close_deck", deck=deck)
    assert anna.view["decks"][deck]["status"] == "asking"
    assert (await bram.quietly("consent", deck=deck, slip=slips[0], rev=1, open=True))["t"] == "done"
    await anna.done("reveal", deck=deck)
    assert anna.view["decks"][deck]["order"] == [card_id(slips[0])]
    await leave(anna, bram, dewi)


async def test_told_to_stop(process: Process) -> None:
    """[ROOM14] Told to stop, it lets everyone come back elsewhere and ends in seconds, without an error."""
    anna, bram = await circle(Node(process).door, 1)
    running = process.process
    assert running is not None
    running.terminate()
    assert await anna.closed() == await bram.closed() == Closing.COME_BACK
    assert await asyncio.wait_for(running.wait(), 20) == 0
    assert "Traceback" not in process.log.read_text()


async def test_the_store_is_away(tmp_path: Path, outside: Outside) -> None:
    """[ROOM15] While the store is away commands are refused `store_unwritable` and nobody is ready; then it goes on."""
    async with serving(tmp_path / "data", store_url=outside.url) as kring, httpx.AsyncClient() as web:
        anna, bram = await circle(kring, 1)
        outside.pause()
        assert await anna.ask("begin") == "store_unwritable"
        answer = await web.get(f"{kring.http}/readyz", timeout=10)
        assert (answer.status_code, answer.json()) == (503, {"code": "store_unwritable"})
        outside.go_on()
        await until(lambda: ready(web, kring.http))
        await anna.done("begin")
        await leave(anna, bram)


async def ready(web: httpx.AsyncClient, http: str) -> bool:
    return (await web.get(f"{http}/readyz", timeout=10)).status_code == 200


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("KRING_PORT", "many", "KRING_PORT can't be used"),
        ("KRING_LOG_LEVEL", "chatty", "KRING_LOG_LEVEL can't be used"),
        ("KRING_HOST", "203.0.113.1", "can't be listened on"),
    ],
)
def test_a_setting_that_can_not_be_used(tmp_path: Path, name: str, value: str, sentence: str) -> None:
    """[ROOM16] A setting that can't be used ends it before it begins, with one sentence and exit code 2."""
    environment = {**os.environ, "KRING_DATA": str(tmp_path), name: value}
    command = [sys.executable, "-m", "server.cli", "serve"]
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=20, check=False)
    assert ended.returncode == 2
    assert sentence in ended.stderr
    assert "Traceback" not in ended.stderr
