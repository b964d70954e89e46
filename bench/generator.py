"""Builds the load generator and lets it carry out a plan, on a core of its own."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from bench.plan import Plan

HERE = Path(__file__).parent
BUILT = HERE.parent / "build" / "bench"
FLAGS = ("-O2", "-std=gnu11", "-Wall", "-Wextra", "-Werror")


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one run: times in µs, `cpu` by the name of the process, `own` the generator's."""

    run: str
    seconds: float
    commands: int
    deliveries: int
    lost: int
    twice: int
    skipped: int
    own: float
    p50: float
    p99: float
    p999: float
    longest: float
    cpu: Mapping[str, float]


def compiled(folder: str, name: str) -> Path:
    """The program made of the C files in that folder of the bench; built when it is older than they are."""
    sources = sorted((HERE / folder).glob("*.c"))
    program = BUILT / name
    newest = max(source.stat().st_mtime for source in (HERE / folder).iterdir())
    if not program.exists() or program.stat().st_mtime < newest:
        BUILT.mkdir(parents=True, exist_ok=True)
        subprocess.run([compiler(), *FLAGS, "-o", str(program), *map(str, sources)], check=True)
    return program


def compiler() -> str:
    """What turns C into a program here; ends with a sentence where there is none."""
    if sys.platform != "linux":
        sys.exit("The bench needs Linux: epoll, /proc and taskset.")
    found = os.environ.get("CC") or shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if not found:
        sys.exit("The bench needs a C compiler: install gcc or clang, or set CC.")
    return found


class Load:
    """A generator whose seats are open and which makes its runs."""

    def __init__(self, out: IO[str]) -> None:
        self._out = out

    def _next(self) -> dict[str, Any]:
        line = self._out.readline()
        if not line:
            raise RuntimeError("the load generator stopped; what it said stands above")
        told: dict[str, Any] = json.loads(line)
        return told

    def opened(self) -> int:
        """How many seats are open; returns once they all are."""
        return int(self._next()["open"])

    def result(self) -> Result:
        """Of the next run; returns once it is over."""
        return Result(**self._next())


@contextmanager
def load(plan: Plan, core: int) -> Iterator[Load]:
    """Carry out a plan; the seats stay open until its runs are over, or until the end of the block."""
    program = compiled("load", "load")
    with tempfile.NamedTemporaryFile("w", suffix=".plan") as file:
        file.writelines(f"{line}\n" for line in plan.lines())
        file.flush()
        command = ["taskset", "-c", str(core), str(program), file.name]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            try:
                yield Load(process.stdout)
            finally:
                process.terminate()
