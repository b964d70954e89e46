"""Run as `python -m tests.golden.make` after an event came or changed: plays real sessions and keeps what is new.

A log that is there is never written again. `--views` writes the views of all logs anew, for when views have changed.
"""

import asyncio
import json
import sys
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path

from protocol.method import Method
from server.core.events import EVENTS
from tests.circle import Line
from tests.golden.kept import FOLDER, SHAPES, Kept, logs, said, shape, shapes
from tests.golden.odds import play_odds
from tests.golden.rounds import ROUNDS, play_rounds
from tests.room.settled import ref
from tests.serving import serving
from tests.wire.script import play, sit_down


async def written(playing: Callable[[list[Line]], Awaitable[None]], method: Method | None) -> list[bytes]:
    """The bodies of the commits of a session played now, by a real Kring on a real store."""
    with tempfile.TemporaryDirectory() as folder:
        async with serving(Path(folder)) as kring:
            *people, screen = await sit_down(kring, method=method)
            await playing(people)
            commits = await kring.running.store.read(ref(people[0].links))
            for line in (*people, screen):
                await line.close()
    return [commit.body for commit in commits]


async def make() -> None:
    for name, playing, method in (("whole", play, None), ("odds", play_odds, None), ("rounds", play_rounds, ROUNDS)):
        bodies = await written(playing, method)
        known = set().union(*(log.said() for log in logs()))
        if new := said(bodies) - known:
            kept = Kept(FOLDER / "logs" / f"{len(logs()) + 1:03}-{name}.jsonl")
            with kept.path.open("xb") as file:
                file.write(b"".join(body + b"\n" for body in bodies))
            write_view(kept)
            sys.stdout.write(f"{kept.path.name}: {', '.join(f'{event} {version}' for event, version in sorted(new))}\n")
    write_shapes()


def write_shapes() -> None:
    known = shapes() if SHAPES.exists() else {}
    now = {f"{name} {kind.version}": shape(kind) for name, kind in EVENTS.items()}
    SHAPES.write_text(json.dumps(now | known, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def write_view(kept: Kept) -> None:
    kept.view_path.write_text(json.dumps(kept.view(), indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if "--views" in sys.argv[1:]:
        for log in logs():
            write_view(log)
    else:
        asyncio.run(make())
