"""The disk under the embedded store is full, as an ordinary user can make it: no file may grow beyond a size."""

import resource
import sys
from pathlib import Path

import pytest

from tests.circle import Line
from tests.faults.asking import kept, ready, renames
from tests.journeys.serving import Serving as Process
from tests.room.node import Node
from tests.room.settled import circle, leave
from tests.room.test_workers import children
from tests.store.waiting import until

FREE = resource.RLIM_INFINITY
# Bytes that are left: some commits, and then none.
LEFT = 5_000
# A server that ends at its first write, for the patience of a command and more, with pauses that double.
FEW = 12


def may_grow_to(process: Process, size: int) -> None:
    """For Kring and what it starts from now on, and for the store's server that runs."""
    assert process.process
    for pid in (process.process.pid, *children(process)):
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (size, FREE))


async def full(line: Line) -> list[tuple[str, str]]:
    """What it is told until it is told that nothing can be kept."""
    told = [await renames(line, 0)]
    while told[-1][1] == "done":
        told.append(await renames(line, len(told)))
    return told


def number(file: Path) -> int:
    """The how-manieth it is: it stands before the kind in its name."""
    return int(file.name.split(".")[-3])


@pytest.mark.skipif(sys.platform != "linux", reason="limits of another process are Linux's")
async def test_full_disk(process: Process, tmp_path: Path) -> None:
    """[EMB13] On a full disk what is asked is refused, nobody is ready, and the server is started again a few times
    only; when there is room all goes on by itself, and the log is whole."""
    anna, bram = await circle(Node(process).door, 1)
    # There are two while it is being rewritten; what is appended goes into the later one.
    written = max((tmp_path / "data" / "appendonlydir").glob("*.incr.aof"), key=number)
    may_grow_to(process, written.stat().st_size + LEFT)
    told = await full(bram)
    assert told[-1][1] == "store_unwritable"
    assert len(told) > 3
    http = Node(process).http
    await until(lambda: not_ready(http), within=20)
    assert (await renames(anna, 0))[1] == "store_unwritable"
    ends = (tmp_path / "data" / "valkey.log").read_text().count("Exiting")
    assert 1 <= ends <= FEW
    may_grow_to(process, FREE)
    await until(lambda: ready(http), within=30)
    told.append(await renames(bram, 99))
    assert told[-1][1] == "done"
    counted = await kept(f"unix://{tmp_path}/data/valkey.sock", bram)
    assert {counted[ref] for ref, outcome in told if outcome == "done"} == {1}
    assert max(counted.values()) == 1
    assert "Traceback" not in process.log.read_text()
    await leave(anna, bram)


async def not_ready(http: str) -> bool:
    return not await ready(http)
