"""What every server of the bench is to the bench: how it is started, how it is spoken to, and who sits in it."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from bench.plan import Manner, Seat


@dataclass(frozen=True, slots=True)
class Serving:
    """A server that runs. `pids`: of all its processes, by name."""

    port: int
    pids: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Target:
    """`serve`: starts it on a core, with a folder of its own; `seats`: of so many rooms of such a size."""

    name: str
    serve: Callable[[int, Path], AbstractContextManager[Serving]]
    seats: Callable[[Serving, int, int], Iterable[Seat]]
    manner: Manner
