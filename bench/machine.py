"""What it was measured on and how well: the machine, the versions, the noise, and whether anything got lost."""

import json
import os
import platform
import subprocess
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from bench.figures import Figure, figure
from bench.rounds import Effort, Measured
from bench.stand import LOAD_CORE, SERVER_CORE
from bench.targets.relays import NEIGHBOURS, NODE
from server.store.embedded.supervise import find_server


def conditions(measured: Measured, effort: Effort) -> str:
    """A list in Markdown."""
    return "\n".join(f"- {line}" for line in _lines(measured, effort))


def _lines(measured: Measured, effort: Effort) -> Iterator[str]:
    yield f"{processor(Path('/proc/cpuinfo').read_text())}, {os.cpu_count()} cores, Linux {platform.release()}."
    yield f"Servers (Kring's Valkey too) on core {SERVER_CORE}, the load generator on core {LOAD_CORE}."
    yield f"{effort.rounds} rounds of {effort.seconds:g} seconds each, every server in turns; growth in one round."
    yield f"The generator used at most {busiest(measured):.0%} of its core."
    results = measured.all()
    lost, twice = sum(result.lost for result in results), sum(result.twice for result in results)
    yield f"{sum(result.deliveries for result in results):,} deliveries counted; {lost} lost, {twice} came twice."
    yield f"Noise: for half of all costs, the lowest and the highest round were {noise(measured):.0%} or less apart."
    yield ", ".join(_versions()) + "."


def processor(cpuinfo: str) -> str:
    """Its name in /proc/cpuinfo, where it has one."""
    names = (line.partition(":")[2].strip() for line in cpuinfo.splitlines() if line.startswith("model name"))
    return next(names, platform.machine())


def busiest(measured: Measured) -> float:
    """The part of its core that the generator took in its hardest run: near 1, it would have been the bottleneck."""
    return max(result.own / 1e6 / result.seconds for result in measured.all())


def noise(measured: Measured) -> float:
    """The middle one of the spreads of all costs that were measured in several rounds."""
    several = (results for runs in measured.results.values() for results in runs.values() if len(results) > 1)
    return Figure(tuple(figure(results).spread for results in several) or (0.0,)).middle


def _versions() -> Iterator[str]:
    yield f"Python {platform.python_version()}"
    yield f"uvicorn {version('uvicorn')}"
    yield f"Node {_said(str(NODE), '--version').removeprefix('v')}"
    yield _said(find_server(), "--version").partition(" sha")[0]
    packages = json.loads((NEIGHBOURS / "package.json").read_text())["dependencies"]
    yield from (f"{name} {packages[name]}" for name in ("socket.io", "@colyseus/core", "ws"))


def _said(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
