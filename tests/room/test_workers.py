"""Several processes of one Kring on one port, with the embedded store that they share."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from protocol.closing import Closing
from tests.circle import Line, create, facilitator
from tests.journeys.serving import Serving as Process
from tests.room.node import Node, back, latest, up_to
from tests.room.settled import leave
from tests.store.waiting import until


@pytest.fixture
async def process(tmp_path: Path) -> AsyncIterator[Process]:
    process = Process(tmp_path, settings={"KRING_WORKERS": "3"})
    await process.start()
    yield process
    await process.kill()


def running() -> list[tuple[int, int, str]]:
    """Number, parent and command of all that runs on this machine."""
    asked = ["ps", "-A", "-o", "pid=,ppid=,stat=,args="]
    listed = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    rows = [line.split(maxsplit=3) for line in listed.splitlines()]
    return [(int(row[0]), int(row[1]), row[3]) for row in rows if row[2][0] != "Z"]


def children(process: Process, command: str = "") -> set[int]:
    """What it started, and that has this in its command."""
    assert process.process is not None
    return {pid for pid, parent, args in running() if parent == process.process.pid and command in args}


def workers(process: Process) -> set[int]:
    return children(process, "server.worker")


def gone(pids: set[int]) -> bool:
    return not pids & {pid for pid, _, _ in running()}


async def test_one_port(process: Process) -> None:
    """[WORK1] Several workers serve one port and one session; they keep everything in one embedded store."""
    door = Node(process).door
    links = await create(door)
    anna = await facilitator(door, links)
    others = [await Line(door, links).join(f"Nummer {n}") for n in range(8)]
    await anna.done("begin")
    await asyncio.gather(*(up_to(line, latest(anna)) for line in others))
    assert all(line.view == anna.view for line in others)
    assert len(workers(process)) == 3
    await anna.say(anna.command("delete"))
    for line in (anna, *others):
        assert await line.closed() == Closing.GONE
        assert line.heard[-1].items() >= {"t": "gone", "embedded": True}.items()


async def test_a_dead_worker(process: Process) -> None:
    """[WORK2] A worker that dies is started again, and its people go on with the others meanwhile."""
    door = Node(process).door
    links = await create(door)
    anna = await facilitator(door, links)
    await anna.done("begin")
    before = workers(process)
    for pid in before:
        os.kill(pid, signal.SIGKILL)
    # Some of them perhaps before they were ready for the first time.
    await until(lambda: gone(before) and len(workers(process)) == 3, within=20)

    async def served() -> bool:
        async with httpx.AsyncClient() as web:
            try:
                return (await web.get(f"{door.http}/readyz")).status_code == 200
            except httpx.TransportError:
                return False

    await until(served, within=20)
    anna = await back(anna, door)
    assert anna.view["visit"]["n"] == 1
    await anna.done("advance", visit=1)
    await leave(anna)


async def test_told_to_stop(process: Process) -> None:
    """[WORK3] Told to stop, all workers let their people come back, and nothing of it is left."""
    door, parent = Node(process).door, process.process
    links = await create(door)
    anna = await facilitator(door, links)
    bram = await Line(door, links).join()
    started = children(process)
    assert parent is not None
    parent.terminate()
    assert await anna.closed() == await bram.closed() == Closing.COME_BACK
    assert await asyncio.wait_for(parent.wait(), 30) == 0
    assert "Traceback" not in process.log.read_text()
    await until(lambda: gone(started))


async def test_the_parent_is_killed(process: Process) -> None:
    """[WORK4] Workers end with the process that started them, however that ends."""
    started = children(process)
    await process.kill()
    await until(lambda: gone(started), within=20)


async def test_a_worker_that_can_not_begin(tmp_path: Path) -> None:
    """[WORK5] Where no worker can begin, it all ends with a sentence and exit code 2."""
    away = {"KRING_STORE_URL": "redis://127.0.0.1:1", "KRING_WORKERS": "2", "KRING_PORT": "0"}
    ended = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "server.cli", "serve"), env={**os.environ, **away}, stderr=asyncio.subprocess.PIPE
    )
    _, said = await asyncio.wait_for(ended.communicate(), 30)
    assert ended.returncode == 2
    assert b"Kring can't start: a worker ended before it was ready." in said
    assert b"Traceback" not in said


async def test_the_numbers_of_all(process: Process) -> None:
    """[WORK6] Whichever worker is asked, `/metrics` tells of all; of a dead one only what it had counted."""
    door = Node(process).door
    links = await create(door)
    people = [await facilitator(door, links), *[await Line(door, links).join(f"Nummer {n}") for n in range(7)]]
    for line in people:
        assert await line.ask("begin") in {"done", "not_your_role"}

    async def told(*lines: str) -> bool:
        async with httpx.AsyncClient() as web:
            try:
                texts = [(await web.get(f"{door.http}/metrics")).text for _ in range(6)]
            except httpx.TransportError:
                return False
        return all(line in text for line in lines for text in texts)

    counted = ('kring_commands_total{outcome="not_your_role"} 7.0', 'kring_commands_total{outcome="done"} 8.0')
    await until(lambda: told("kring_seats 8.0", *counted), within=20)
    for pid in workers(process):
        os.kill(pid, signal.SIGKILL)
    await until(lambda: told("kring_seats 0.0", *counted), within=20)
