"""What a fail-over of replicas that follow a moment behind can lose, and that nobody is shown what is not true."""

import asyncio
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from protocol.closing import Closing
from server.store.codec import decode
from server.store.streams import Streams
from tests.circle import Line
from tests.room.node import back, nodes, spread
from tests.room.settled import leave, ref
from tests.serving import serving
from tests.store.servers.watched import Watched
from tests.store.waiting import until

# Presses that are acknowledged before the master dies, and after it.
ENOUGH = 60


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    (tmp_path / "store").mkdir()
    watched = Watched(tmp_path / "store", down_after=1000)
    yield watched
    watched.stop()


class Presser:
    """Renames a person again and again as their page does: what is refused for now is sent again as it was."""

    def __init__(self, line: Line) -> None:
        self.line = line
        self.done: list[str] = []

    async def press(self) -> None:
        while True:
            name = f"Naam {len(self.done)}"
            command = self.line.command("rename", name=self.line.links.sealed(name, "person", "", "name"))
            while (answer := await self.line.answer(command))["t"] != "done":
                assert answer["code"] in {"store_unwritable", "too_fast"}
            self.done.append(str(command["ref"]))


async def test_what_was_acknowledged_is_kept(tmp_path: Path, watched: Watched) -> None:
    """[NODE20] With a replica awaited, what was acknowledged on several nodes is kept, once, when the master dies."""
    watched.master.ask("CONFIG", "SET", "min-replicas-to-write", 1)
    async with nodes(tmp_path, watched.url, 2, KRING_STORE_REPLICAS="1") as two:
        people = await spread([node.door for node in two], 3)
        pressers = [Presser(line) for line in people]
        pressing = [asyncio.create_task(presser.press()) for presser in pressers]

        def done() -> int:
            assert not any(task.done() for task in pressing)
            return sum(len(presser.done) for presser in pressers)

        await until(lambda: done() > ENOUGH)
        watched.master.kill()
        before = done()
        await until(lambda: done() > before + ENOUGH, within=30)
        for task in pressing:
            task.cancel()
        await asyncio.gather(*pressing, return_exceptions=True)
        times = await how_often(watched, people[0])
        assert {times[command] for presser in pressers for command in presser.done} == {1}
        assert max(times.values()) == 1
        await leave(*people)


async def how_often(watched: Watched, line: Line) -> Counter[str]:
    """How often each command stands in the log."""
    store = Streams(watched.url)
    entries = [decode(commit.body) for commit in await store.read(ref(line.links))]
    await store.stop()
    return Counter(entry.ref for entry in entries if entry.ref)


async def test_an_acknowledged_commit_is_lost(tmp_path: Path, watched: Watched) -> None:
    """[NODE19] Without awaited replicas a fail-over can lose what was acknowledged; then everyone comes back."""
    async with serving(tmp_path / "kring", store_url=watched.url) as kring:
        anna, bram = await spread([kring], 1)
        watched.master.ask("WAIT", 2, 5000)
        for replica in watched.replicas:
            replica.lose_master()
        await anna.done("begin")
        while "visit" not in bram.view:
            await bram.hear()
        watched.master.kill()
        for line in (anna, bram):
            assert await line.closed() == Closing.COME_BACK
        anna, bram = await back(anna, kring), await back(bram, kring)
        assert "visit" not in anna.view
        assert anna.view == bram.view
        # Their presses count again.
        await anna.done("begin")
        await leave(anna, bram)
