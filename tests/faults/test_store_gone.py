"""The store is away for longer than anybody's patience, or takes nothing: people are told so, and then all goes on."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.circle import Line
from tests.faults.asking import kept, ready, renames
from tests.room.settled import circle, leave
from tests.serving import Serving, serving
from tests.store.outside import Outside
from tests.store.waiting import until

Harm = Callable[[Outside], object]


def set_to(name: str, value: str) -> Harm:
    return lambda outside: outside.raw.config_set(name, value)


HARMS: dict[str, tuple[Harm, Harm]] = {
    "killed": (Outside.kill, Outside.restart),
    "full": (set_to("maxmemory", "1"), set_to("maxmemory", "0")),
    "read-only": (
        lambda outside: outside.raw.replicaof("127.0.0.1", "1"),
        lambda outside: outside.raw.replicaof("NO", "ONE"),
    ),
}


@pytest.mark.parametrize("harm", HARMS)
async def test_the_store_is_gone(tmp_path: Path, outside: Outside, harm: str) -> None:
    """[ROOM30] While the store is killed, full or read-only, what is asked is refused and nobody is ready; afterwards
    all goes on by itself, with everything that was acknowledged and nothing that was refused."""
    hurt, heal = HARMS[harm]
    async with serving(tmp_path / "data", store_url=outside.url) as kring:
        anna, bram = await circle(kring, 1)
        told = [await renames(line, n) for n, line in enumerate((anna, bram))]
        hurt(outside)
        told += await all_refused(anna, bram)
        assert not await ready(kring.http)
        heal(outside)
        await until(lambda: ready(kring.http), within=20)
        told += [await renames(line, 9) for line in (anna, bram)]
        assert told[-1][1] == told[-2][1] == "done"
        counted = await kept(outside.url, anna)
        for ref, outcome in told:
            assert counted[ref] == (outcome == "done"), (ref, outcome)
        await seen_alike(kring, anna, bram)
        await leave(anna, bram)


async def all_refused(*lines: Line) -> list[tuple[str, str]]:
    told = await asyncio.gather(*(renames(line, 5) for line in lines))
    assert {outcome for _, outcome in told} == {"store_unwritable"}
    return [*told]


async def seen_alike(kring: Serving, anna: Line, bram: Line) -> None:
    for line in (anna, bram):
        await line.drain()
    fresh = await Line(kring, anna.links, anna.root).open()
    assert anna.view == bram.view == fresh.view
    await fresh.close()
