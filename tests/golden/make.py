"""Run as `python -m tests.golden.make` after an event came or changed: plays real sessions and keeps what is new.

A log that is there is never written again. `--views` writes the views of all logs anew, for when views have changed.
"""

import asyncio
import json
import sys
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from protocol.method import Leading, Method
from server.core.events import EVENTS
from tests.circle import Line
from tests.golden.apart import APART, play_apart
from tests.golden.bowl import BOWL, play_bowl
from tests.golden.counts import COUNTS, play_counts
from tests.golden.decks import DECKS, play_decks
from tests.golden.kept import FOLDER, SHAPES, Kept, logs, said, shape, shapes
from tests.golden.led import LED, play_led
from tests.golden.odds import play_odds
from tests.golden.parted import CHOSEN, PARTED, play_chosen, play_parted
from tests.golden.rounds import ROUNDS, play_rounds
from tests.room.settled import ref
from tests.serving import serving
from tests.wire.script import play, sit_down


@dataclass(frozen=True, slots=True)
class Played:
    """A session to play; by a method of its own where it needs what no method of the library has."""

    name: str
    playing: Callable[[list[Line]], Awaitable[None]]
    method: Method | None = None
    leading: Leading = "guided"


PLAYED = (
    Played("whole", play),
    Played("odds", play_odds),
    Played("rounds", play_rounds, ROUNDS),
    Played("led", play_led, LED, "rotating"),
    Played("apart", play_apart, APART),
    Played("counts", play_counts, COUNTS),
    Played("decks", play_decks, DECKS),
    Played("parted", play_parted, PARTED),
    Played("chosen", play_chosen, CHOSEN),
    Played("bowl", play_bowl, BOWL),
)


async def written(played: Played) -> list[bytes]:
    """The bodies of the commits of a session played now, by a real Kring on a real store."""
    with tempfile.TemporaryDirectory() as folder:
        async with serving(Path(folder)) as kring:
            *people, screen = await sit_down(kring, method=played.method, leading=played.leading)
            await played.playing(people)
            commits = await kring.running.store.read(ref(people[0].links))
            for line in (*people, screen):
                await line.close()
    return [commit.body for commit in commits]


async def make() -> None:
    for played in PLAYED:
        bodies = await written(played)
        known = set().union(*(log.said() for log in logs()))
        if new := said(bodies) - known:
            kept = Kept(FOLDER / "logs" / f"{len(logs()) + 1:03}-{played.name}.jsonl")
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
