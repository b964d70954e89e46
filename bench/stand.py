"""Where a server stands while it is measured: a core, a folder on the disk, and all its seats taken."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from bench.generator import BUILT, Load, load
from bench.plan import Plan, Run
from bench.targets.target import Serving, Target

# Elsewhere nothing is measured, but much of the bench is tested.
_CORES: Final = sorted(os.sched_getaffinity(0)) if sys.platform == "linux" else [0]
SERVER_CORE, LOAD_CORE = _CORES[0], _CORES[-1]


@dataclass(frozen=True, slots=True)
class Shape:
    """How many rooms, and how many people in each."""

    rooms: int
    size: int

    @property
    def seats(self) -> int:
        return self.rooms * self.size


@contextmanager
def home() -> Iterator[Path]:
    """On the disk of the checkout: a temporary folder may be in memory, which keeps nothing."""
    BUILT.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=BUILT) as folder:
        yield Path(folder)


@contextmanager
def served(target: Target) -> Iterator[Serving]:
    """The server alone on its core, with nothing stored yet."""
    with home() as folder, target.serve(SERVER_CORE, folder) as serving:
        yield serving


@contextmanager
def seated(target: Target, serving: Serving, shape: Shape, runs: Sequence[Run]) -> Iterator[Load]:
    """With all seats taken, about to make its runs."""
    seats = target.seats(serving, shape.rooms, shape.size)
    plan = Plan(serving.port, shape.size, seats, target.manner, tuple(runs), serving.pids)
    with load(plan, LOAD_CORE) as loading:
        loading.opened()
        yield loading
