"""What is measured: every server in turns, so that what else the machine does meets all of them alike."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from bench.disk import syncs
from bench.generator import Result
from bench.plan import Run
from bench.processes import resident
from bench.stand import Shape, home, seated, served
from bench.targets.all import TARGETS
from bench.targets.target import Serving

USUAL: Final = Shape(100, 8)
RATE: Final = 500
# For those who are to show how their cost grows.
MORE_ROOMS: Final = (Shape(10, 8), Shape(1000, 8))
MORE_SEATS: Final = (Shape(100, 2), Shape(100, 25))
GROWING: Final = ("kring", "socketio", "floor")
# One command a person in ten seconds.
REAL, REAL_RATE = Shape(1000, 8), 800
# Idle before the first look at the memory, and between it and the second.
FEW, MANY = Shape(25, 8), Shape(125, 8)


@dataclass(frozen=True, slots=True)
class Effort:
    """How much of it all; the longer, the calmer the figures."""

    rounds: int
    seconds: float


@dataclass
class Measured:
    """Filled while measuring. Results stand under the server's name, the shape and the run."""

    results: dict[str, dict[tuple[Shape, str], list[Result]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(list))
    )
    # Bytes per idle seat, by process.
    idle: dict[str, dict[str, float]] = field(default_factory=dict)
    # µs; all of them.
    syncs: list[float] = field(default_factory=list)

    def add(self, name: str, shape: Shape, result: Result) -> None:
        self.results[name][shape, result.run].append(result)

    def all(self) -> list[Result]:
        return [result for runs in self.results.values() for results in runs.values() for result in results]


def measure(effort: Effort) -> Measured:
    """Everything; says on the way what it does."""
    measured = Measured()
    usual = (Run("inflight", 1, effort.seconds), Run("inflight", 8, effort.seconds), Run("rate", RATE, effort.seconds))
    for round_ in range(effort.rounds):
        measured.syncs += _syncs(effort)
        for name in TARGETS:
            print(f"round {round_ + 1} of {effort.rounds}: {name}", flush=True)
            _run(measured, name, USUAL, usual)
    for name in GROWING:
        _grow(measured, name, effort)
    for name in TARGETS:
        print(f"idle seats: {name}", flush=True)
        measured.idle[name] = idle(name)
    return measured


def _syncs(effort: Effort) -> list[float]:
    with home() as folder:
        return syncs(folder, RATE, effort.seconds)


def _grow(measured: Measured, name: str, effort: Effort) -> None:
    runs = (Run("inflight", 1, effort.seconds), Run("rate", RATE, effort.seconds))
    for shape in MORE_ROOMS + MORE_SEATS:
        print(f"{shape.rooms} rooms of {shape.size}: {name}", flush=True)
        real = (Run("rate", REAL_RATE, effort.seconds),) if shape == REAL else ()
        _run(measured, name, shape, runs + real)


def _run(measured: Measured, name: str, shape: Shape, runs: Sequence[Run]) -> None:
    target = TARGETS[name]
    with served(target) as serving, seated(target, serving, shape, runs) as loading:
        for _ in runs:
            measured.add(name, shape, loading.result())


def idle(name: str) -> dict[str, float]:
    """Bytes per idle seat: growth from a few rooms to many, so that what a server needs once is not counted."""
    target, still = TARGETS[name], (Run("idle", 0, 60),)
    with served(target) as serving, seated(target, serving, FEW, still):
        before = _memory(serving)
        with seated(target, serving, MANY, still):
            return {process: (now - before[process]) / MANY.seats for process, now in _memory(serving).items()}


def _memory(serving: Serving) -> dict[str, int]:
    return {name: resident(pid) for name, pid in serving.pids.items()}
